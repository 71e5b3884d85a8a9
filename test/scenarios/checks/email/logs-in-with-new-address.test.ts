import { expect, it } from 'vitest';
import { logsInWithNewAddress } from '../../../../scenarios/checks/email/logs-in-with-new-address.ts';

it('fails where the administrator finds nobody under the new address, or somebody who cannot log in', () => {
  expect(logsInWithNewAddress.judge({ view: { found: undefined } }).kind).toBe('fail');
  expect(logsInWithNewAddress.judge({ view: { found: { id: '7', canLogIn: false } } }).kind).toBe('fail');
});

it('passes who can log in', () => {
  expect(logsInWithNewAddress.judge({ view: { found: { id: '7', canLogIn: true } } }).kind).toBe('pass');
});

it('skips where nobody can look, or nobody is told who can log in', () => {
  expect(logsInWithNewAddress.judge({}).kind).toBe('skip');
  expect(logsInWithNewAddress.judge({ view: { found: { id: '7' } } }).kind).toBe('skip');
});
