import { describe, expect, it } from 'vitest';
import { recreatedActive } from '../../../../scenarios/checks/duplicate/recreated-active.ts';
import type { AdministratorView } from '../../../../scenarios/scenario.ts';
import { sentBody } from '../../build.ts';

type Evidence = Parameters<typeof recreatedActive.judge>[0];

const on = { id: '7', active: true };
const off = { id: '7', active: false };
const logsIn: AdministratorView = { view: { found: { id: '7', canLogIn: true } } };
const lockedOut: AdministratorView = { view: { found: { id: '7', canLogIn: false, state: 'blocked' } } };
const untold: AdministratorView = { view: { found: { id: '7' } } };

const judge = (evidence: Partial<Evidence>) =>
  recreatedActive.judge({ resource: on, sent: sentBody(), couldLogIn: true, invitation: 'none', ...evidence });

describe('a target that invites nobody', () => {
  it('fails an account that reads back inactive', () => {
    expect(judge({ resource: off, ...logsIn })).toEqual({
      kind: 'fail',
      expected: 'active true',
      actual: 'active false',
    });
  });

  it('fails an account that is shown as active and stands outside', () => {
    expect(judge(lockedOut)).toMatchObject({ kind: 'fail', actual: 'they cannot: blocked' });
  });

  it('passes one that is active, whoever can look', () => {
    expect([judge({}).kind, judge(untold).kind, judge(logsIn).kind]).toEqual(['pass', 'pass', 'pass']);
  });

  it('does not judge where active is not shown, or the text of another check', () => {
    expect(judge({ resource: { id: '7' } }).kind).toBe('skip');
    expect(judge({ resource: { id: '7', active: 'False' } }).kind).toBe('skip');
  });

  it('does not judge by a log-in that was never open', () => {
    expect(judge({ ...lockedOut, couldLogIn: false }).kind).toBe('pass');
    expect(judge({ ...lockedOut, couldLogIn: undefined }).kind).toBe('pass');
  });
});

describe('a target that invites', () => {
  it('passes whoever can log in, with another invitation or without one', () => {
    for (const invitation of ['accepted', 'not-come', 'open'] as const)
      expect(judge({ ...logsIn, invitation, resource: off }).kind).toBe('pass');
  });

  it('fails whoever accepted again and stands outside', () => {
    expect(judge({ ...lockedOut, invitation: 'accepted' }).kind).toBe('fail');
  });

  it('only warns where no invitation came: it may be sent by hand', () => {
    expect(judge({ ...lockedOut, invitation: 'not-come' })).toMatchObject({ kind: 'warn' });
  });

  it('does not judge a person who may be pending', () => {
    expect(judge({ ...lockedOut, invitation: 'open', resource: off }).kind).toBe('skip');
    expect(judge({ ...untold, invitation: 'open', resource: off }).kind).toBe('skip');
  });
});

it('does not judge where the create did not ask for an active person', () => {
  const { active: _active, ...sent } = sentBody();

  expect(judge({ sent, resource: off }).kind).toBe('skip');
  expect(judge({ sent: { ...sent, active: false }, resource: off }).kind).toBe('skip');
});

it('reads the text “True” as what some identity providers mean by it', () => {
  expect(judge({ sent: { ...sentBody(), active: 'True' }, resource: off }).kind).toBe('fail');
});
