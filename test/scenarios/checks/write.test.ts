import { expect, it } from 'vitest';
import { absent, shows } from '../../../scenarios/checks/wish.ts';
import { judgeRefused, judgeWritten, type Write } from '../../../scenarios/checks/write.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { patchOp } from '../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../simulator/build.ts';
import { asked, readOf, refusal, schemaOf, silent } from '../build.ts';

const body = { schemas: [patchOp], Operations: [{ op: 'add', path: 'title', value: 'Boss' }] };
const showing = (title?: string) => readOf(anAnswer(200, { id: '7', title }));
const patched = (response?: ScimResponse, change: Partial<Write> = {}): Write => ({
  discovery: silent,
  write: asked('PATCH /Users/7', response, { body }),
  after: showing('Boss'),
  wishes: [shows('Boss', 'title')],
  ...change,
});
const owed = { expected: '400 noTarget', scimTypes: ['noTarget'], passedOver: 'warn' } as const;
const refused = (response?: ScimResponse, change: Partial<Write> = {}) =>
  patched(response, { after: showing(), wishes: [absent('title')], ...change });

it('passes a write that shows, whether it answered 200 or 204', () => {
  expect(judgeWritten(patched(anAnswer(200, {}))).kind).toBe('pass');
  expect(judgeWritten(patched(anAnswer(204))).kind).toBe('pass');
});

it('fails a success that changed nothing, and a refusal', () => {
  expect(judgeWritten(patched(anAnswer(204), { after: showing('Old') }))).toEqual({
    kind: 'fail',
    expected: 'title “Boss”',
    actual: 'title “Old”',
  });
  expect(judgeWritten(patched(refusal(400, 'invalidPath'))).kind).toBe('fail');
});

it('skips what the target lacks: the attribute, PATCH, PUT', () => {
  const put = asked('PUT /Users/7', refusal(405), { body });

  expect(judgeWritten(patched(refusal(400), { discovery: schemaOf({ nickname: {} }) }))).toMatchObject({
    kind: 'skip',
    reason: "the target's schema has no title",
  });
  expect(judgeWritten(patched(refusal(501))).kind).toBe('skip');
  expect(judgeRefused(refused(refusal(501)), owed).kind).toBe('skip');
  expect(judgeWritten(patched(undefined, { write: put })).kind).toBe('skip');
  expect(judgeWritten({ discovery: silent, lacks: 'no title', wishes: [] })).toEqual({
    kind: 'skip',
    reason: 'no title',
  });
});

it.each([429, 502, 503, 504])('does not judge a write that is answered %i', (status) => {
  expect(judgeWritten(patched(refusal(status))).kind).toBe('error');
  expect(judgeRefused(refused(refusal(status)), owed).kind).toBe('error');
});

it('does not judge without an answer, with a dead credential, or without a read', () => {
  const { after: _none, ...unread } = patched(anAnswer(204));

  expect(judgeWritten(patched()).kind).toBe('error');
  expect(judgeWritten(patched(refusal(401))).kind).toBe('error');
  expect(judgeWritten(unread).kind).toBe('error');
  expect(judgeWritten({ discovery: silent, wishes: [] }).kind).toBe('error');
});

it('passes the refusal that is owed, and only warns of another scimType or status', () => {
  expect(judgeRefused(refused(refusal(400, 'noTarget')), owed).kind).toBe('pass');
  expect(judgeRefused(refused(refusal(400)), owed).kind).toBe('warn');
  expect(judgeRefused(refused(refusal(422, 'noTarget')), owed).kind).toBe('warn');
  expect(judgeRefused(refused(refusal(409, 'noTarget')), { ...owed, statuses: [409] }).kind).toBe('pass');
});

it('weighs a success by what it did', () => {
  const changed = { after: showing('Boss') };

  expect(judgeRefused(refused(anAnswer(204)), owed)).toMatchObject({
    kind: 'warn',
    actual: 'PATCH /Users/7 answered 204 and changed nothing',
  });
  expect(judgeRefused(refused(anAnswer(204)), { ...owed, passedOver: 'pass' }).kind).toBe('pass');
  expect(judgeRefused(refused(anAnswer(204), changed), owed).kind).toBe('fail');
  expect(judgeRefused(refused(anAnswer(204), changed), { ...owed, carriedOut: 'warn' }).kind).toBe('warn');
});

it('fails a server error, and a refusal that changed something all the same', () => {
  expect(judgeRefused(refused(refusal(500)), owed).kind).toBe('fail');
  expect(judgeRefused(refused(refusal(400, 'noTarget'), { after: showing('Boss') }), owed)).toMatchObject({
    kind: 'fail',
    actual: 'PATCH /Users/7 answered 400 noTarget, “No.”, yet title “Boss”',
  });
});
