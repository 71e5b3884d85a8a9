import { describe, expect, it } from 'vitest';
import { deletedInvitationDead, usedInvitationDead } from '../../../../scenarios/checks/invitation/invitation-dead.ts';
import type { AdministratorView } from '../../../../scenarios/scenario.ts';

const logsIn: AdministratorView = { view: { found: { id: '7', canLogIn: true, state: 'active' } } };
const lockedOut: AdministratorView = { view: { found: { id: '7', canLogIn: false } } };
const untold: AdministratorView = { view: { found: { id: '7' } } };
const nobody: AdministratorView = { view: { found: undefined } };

describe.each([usedInvitationDead, deletedInvitationDead])('$id', (check) => {
  const judge = (before: AdministratorView, after: AdministratorView) => check.judge({ ...after, before });

  it('passes where the person stands outside, or nobody is there', () => {
    expect([judge(lockedOut, lockedOut).kind, judge(lockedOut, nobody).kind]).toEqual(['pass', 'pass']);
    expect([judge(nobody, nobody).kind, judge(nobody, lockedOut).kind]).toEqual(['pass', 'pass']);
  });

  it('fails a link that lets somebody in', () => {
    expect(judge(lockedOut, logsIn)).toEqual({
      kind: 'fail',
      expected: 'the link lets nobody in',
      actual: 'the person can log in: active',
    });
    expect(judge(nobody, logsIn).kind).toBe('fail');
  });

  it('does not blame the link for a log-in that was open before', () => {
    expect(judge(logsIn, logsIn).kind).toBe('skip');
  });

  it('skips where nobody is told who can log in', () => {
    expect([judge(untold, untold).kind, judge({}, {}).kind]).toEqual(['skip', 'skip']);
  });
});
