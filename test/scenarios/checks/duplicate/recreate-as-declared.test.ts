import { describe, expect, it } from 'vitest';
import { recreateAsDeclared } from '../../../../scenarios/checks/duplicate/recreate-as-declared.ts';
import type { Behaviour } from '../../../../target-adapter/behaviour.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { aDelivery, asked, refusal } from '../../build.ts';

const same = anAnswer(201, aUser('7'));
const fresh = anAnswer(201, aUser('8'));
const conflict = refusal(409, 'uniqueness');
const conflictBy400 = refusal(400, 'uniqueness');
const otherRefusal = refusal(403);

const judge = (declared: Behaviour['recreateDeleted'], answer: ScimResponse | undefined, createdId?: string) =>
  recreateAsDeclared.judge({ ...aDelivery([asked('POST /Users', answer)]), declared, deletedId: '7', createdId });

describe.each<[Behaviour['recreateDeleted'], Record<'same' | 'fresh' | 'conflict' | 'conflictBy400', string>]>([
  ['undeclared', { same: 'pass', fresh: 'pass', conflict: 'warn', conflictBy400: 'warn' }],
  ['revives', { same: 'pass', fresh: 'fail', conflict: 'fail', conflictBy400: 'fail' }],
  ['creates', { same: 'fail', fresh: 'pass', conflict: 'fail', conflictBy400: 'fail' }],
  ['conflicts', { same: 'fail', fresh: 'fail', conflict: 'pass', conflictBy400: 'pass' }],
])('a target that declares: %s', (declared, on) => {
  it.each([
    ['the old account', 'same', same, '7'],
    ['a new account', 'fresh', fresh, '8'],
    ['409', 'conflict', conflict, undefined],
    ['400 uniqueness', 'conflictBy400', conflictBy400, undefined],
  ] as const)('may answer %s or not', (_what, name, answer, createdId) => {
    expect(judge(declared, answer, createdId).kind).toBe(on[name]);
  });

  it('fails another refusal', () => {
    expect(judge(declared, otherRefusal)).toMatchObject({ kind: 'fail', actual: 'POST /Users answered 403, “No.”' });
  });

  it('fails a 400 that does not speak of uniqueness', () => {
    expect(judge(declared, refusal(400)).kind).toBe('fail');
  });

  it('is not judged in a bad moment', () => {
    expect([judge(declared, undefined).kind, judge(declared, refusal(503)).kind]).toEqual(['error', 'error']);
  });
});

it('says what came in place of what was declared', () => {
  expect(judge('revives', fresh, '8')).toMatchObject({ expected: 'the same account, as declared', actual: 'a new id' });
  expect(judge('creates', same, '7')).toMatchObject({ expected: 'a new account, as declared', actual: 'the old id' });
  expect(judge('conflicts', fresh, '8')).toMatchObject({
    expected: '409, as declared',
    actual: 'POST /Users answered 201',
  });
});

it('skips where the deleted account was found: that it is there is told elsewhere', () => {
  const found = aDelivery([asked('GET /Users', anAnswer(200))]);

  expect(recreateAsDeclared.judge({ ...found, declared: 'creates', deletedId: '7', createdId: '7' }).kind).toBe('skip');
});
