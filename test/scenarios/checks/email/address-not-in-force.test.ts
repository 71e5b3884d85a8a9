import { expect, it } from 'vitest';
import { correctedLinkDead, type NotInForce } from '../../../../scenarios/checks/email/address-not-in-force.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { readOf } from '../../build.ts';

const address = 'wrong@example.org';
const old = 'ada@example.org';
const shown = (change: Readonly<Record<string, unknown>> = {}) =>
  readOf(anAnswer(200, aUser('7', { userName: old, emails: [{ value: old }], ...change })));
const judge = (evidence: Omit<NotInForce, 'address'>) => correctedLinkDead.judge({ ...evidence, address });
const expected = 'wrong@example.org is not in force';

it('passes where the old address is shown', () => {
  expect(judge(shown())).toEqual({ kind: 'pass' });
});

it('fails where the address is shown, in whatever letter case', () => {
  expect(judge(shown({ userName: 'WRONG@example.org' }))).toEqual({
    kind: 'fail',
    expected,
    actual: `userName is ${address}`,
  });
  expect(judge(shown({ emails: [{ value: old }, { value: address }] }))).toEqual({
    kind: 'fail',
    expected,
    actual: `the work e-mail is ${address}`,
  });
});

it('goes by the administrator, whatever a GET shows', () => {
  expect(judge({ ...shown(), inForce: address })).toEqual({
    kind: 'fail',
    expected,
    actual: 'the administrator sees it in force',
  });
});

it('spares a target that shows an address while it is only pending', () => {
  expect(judge({ ...shown({ userName: address }), shownBefore: address, inForce: old }).kind).toBe('pass');
  expect(judge({ ...shown({ userName: address }), shownBefore: address })).toEqual({
    kind: 'skip',
    reason: 'a GET shows a pending address here, and nobody can look at who may log in',
  });
});

it('fails or does not judge where the account cannot be read', () => {
  expect(judge(readOf(anAnswer(404))).kind).toBe('fail');
  expect(judge(readOf(anAnswer(503))).kind).toBe('error');
});
