import { expect, it } from 'vitest';
import { logsInWithNewAddress } from '../../../../scenarios/checks/email/logs-in-with-new-address.ts';
import type { AdministratorView } from '../../../../scenarios/scenario.ts';

const address = 'grace@example.org';
const judge = (seen: AdministratorView) => logsInWithNewAddress.judge({ ...seen, address });

it('fails who logs in with another address than the one that was confirmed', () => {
  const view = { found: { id: '7', canLogIn: true, address: 'ada@example.org' } };

  expect(judge({ view })).toMatchObject({ kind: 'fail', actual: 'they log in as ada@example.org' });
  expect(judge({ view: { found: { ...view.found, address: 'Grace@example.org' } } }).kind).toBe('pass');
});

it('fails where the administrator finds nobody under the new address, or somebody who cannot log in', () => {
  expect(judge({ view: { found: undefined } }).kind).toBe('fail');
  expect(judge({ view: { found: { id: '7', canLogIn: false } } }).kind).toBe('fail');
});

it('passes who can log in', () => {
  expect(judge({ view: { found: { id: '7', canLogIn: true } } }).kind).toBe('pass');
});

it('skips where nobody can look, or nobody is told who can log in', () => {
  expect(judge({}).kind).toBe('skip');
  expect(judge({ view: { found: { id: '7' } } }).kind).toBe('skip');
});
