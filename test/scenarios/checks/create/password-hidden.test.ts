import { expect, it } from 'vitest';
import { passwordHidden } from '../../../../scenarios/checks/create/password-hidden.ts';
import { aList, anAnswer, anError, aUser } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const password = 'Kj"9\\x!mQ';
const judge = (body: unknown) =>
  passwordHidden.judge({
    exchanges: [asked('POST /Users', anAnswer(201, body), { body: { userName: 'ada', password } })],
  });

it('passes answers without one', () => {
  expect(judge(aUser('7'))).toEqual({ kind: 'pass' });
  expect(passwordHidden.judge({}).kind).toBe('pass');
  expect(passwordHidden.judge({ exchanges: [asked('POST /Users')] }).kind).toBe('pass');
});

it.each([null, '', []])('passes %j, which is no value', (nothing) => {
  expect(judge(aUser('7', { password: nothing })).kind).toBe('pass');
});

it.each([
  ['in clear', aUser('7', { password })],
  ['hashed', aUser('7', { password: '$2b$10$abc' })],
  ['under a name in capitals', aUser('7', { PASSWORD: 'x' })],
  ['in a list', aList(aUser('7'), aUser('8', { password: 'x' }))],
  ['in the detail of an error', anError(400, `${password} is too weak`)],
  ['in an attribute of another name', aUser('7', { nickName: password })],
])('fails one %s', (_how, body) => {
  expect(judge(body)).toEqual({
    kind: 'fail',
    expected: 'no password in any answer',
    actual: 'a password in the answer to POST /Users',
  });
});

it('takes no short word for the password that was sent', () => {
  const exchange = asked('POST /Users', anAnswer(201, aUser('7', { title: 'root' })), { body: { password: 'root' } });

  expect(passwordHidden.judge({ exchanges: [exchange] }).kind).toBe('pass');
});
