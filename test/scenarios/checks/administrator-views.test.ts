import { describe, expect, it } from 'vitest';
import type { Check } from '../../../scenarios/check.ts';
import { logsInAgain } from '../../../scenarios/checks/deactivate/logs-in-again.ts';
import { noLogIn } from '../../../scenarios/checks/deactivate/no-log-in.ts';
import { leavesOrganization } from '../../../scenarios/checks/delete/leaves-organization.ts';
import { removedBySupport } from '../../../scenarios/checks/delete/removed-by-support.ts';
import { staysInOrganization } from '../../../scenarios/checks/delete/stays-in-organization.ts';
import { pendingUntilAccepted } from '../../../scenarios/checks/invitation/pending-until-accepted.ts';
import { peopleRemain } from '../../../scenarios/checks/reconfigure/people-remain.ts';
import type { AdministratorView } from '../../../scenarios/scenario.ts';

const logsIn: AdministratorView = { view: { found: { id: '7', canLogIn: true, state: 'active' } } };
const lockedOut: AdministratorView = { view: { found: { id: '7', canLogIn: false, state: 'blocked' } } };
const untold: AdministratorView = { view: { found: { id: '7' } } };
const nobody: AdministratorView = { view: { found: undefined } };

/** Kinds, and of a failure what was seen. */
const said = (check: Check<AdministratorView>, view: AdministratorView): string => {
  const judgement = check.judge(view);
  return 'actual' in judgement ? `${judgement.kind}: ${judgement.actual}` : judgement.kind;
};

describe.each([
  {
    check: noLogIn,
    on: { logsIn: 'fail: the person can still log in', lockedOut: 'pass', untold: 'skip', nobody: 'pass' },
  },
  {
    check: logsInAgain,
    on: {
      logsIn: 'pass',
      lockedOut: 'fail: they cannot: blocked',
      untold: 'skip',
      nobody: 'fail: the administrator finds nobody',
    },
  },
  {
    check: leavesOrganization,
    on: {
      logsIn: 'fail: the administrator sees the person as active',
      lockedOut: 'fail: the administrator sees the person as blocked',
      untold: 'fail: the administrator sees the person',
      nobody: 'pass',
    },
  },
  {
    check: removedBySupport,
    on: {
      logsIn: 'fail: the administrator still sees the person',
      lockedOut: 'fail: the administrator still sees the person',
      untold: 'fail: the administrator still sees the person',
      nobody: 'pass',
    },
  },
  {
    check: staysInOrganization,
    on: {
      logsIn: 'fail: the person can still log in',
      lockedOut: 'pass',
      untold: 'pass',
      nobody: 'fail: the administrator finds nobody',
    },
  },
  {
    check: pendingUntilAccepted,
    on: {
      logsIn: 'fail: the person can log in (active)',
      lockedOut: 'pass',
      untold: 'skip',
      nobody: 'fail: the administrator finds nobody',
    },
  },
  {
    check: peopleRemain,
    on: {
      logsIn: 'pass',
      lockedOut: 'fail: they cannot',
      untold: 'pass',
      nobody: 'fail: the administrator finds nobody',
    },
  },
])('$check.id', ({ check, on }) => {
  it('judges somebody who can log in', () => {
    expect(said(check, logsIn)).toBe(on.logsIn);
  });

  it('judges somebody who cannot', () => {
    expect(said(check, lockedOut)).toBe(on.lockedOut);
  });

  it('judges somebody of whom it is not told', () => {
    expect(said(check, untold)).toBe(on.untold);
  });

  it('judges that nobody is there', () => {
    expect(said(check, nobody)).toBe(on.nobody);
  });

  it('skips where nobody can look', () => {
    expect(said(check, {})).toBe('skip');
  });
});
