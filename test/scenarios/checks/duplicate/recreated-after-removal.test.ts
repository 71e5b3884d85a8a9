import { expect, it } from 'vitest';
import { recreatedAfterRemoval } from '../../../../scenarios/checks/duplicate/recreated-after-removal.ts';
import type { Behaviour } from '../../../../target-adapter/behaviour.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { aDelivery, asked, done, refusal } from '../../build.ts';

const judge = (declared: Behaviour['recreateDeleted'], answer: ScimResponse | undefined, settlement = failed) =>
  recreatedAfterRemoval.judge({ ...aDelivery([asked('POST /Users', answer)], { settlement }), declared });
const failed = aDelivery([]).outcome.settlement;

it('passes a create, whatever the id', () => {
  expect(judge('undeclared', anAnswer(201, aUser('7')), done)).toEqual({ kind: 'pass' });
  expect(judge('conflicts', anAnswer(201, aUser('8')), done)).toEqual({ kind: 'pass' });
});

it('fails a conflict where the target declares that who was deleted can be added', () => {
  for (const declared of ['revives', 'creates'] as const)
    expect([
      judge(declared, refusal(409, 'uniqueness')).kind,
      judge(declared, refusal(400, 'uniqueness')).kind,
    ]).toEqual(['fail', 'fail']);
});

it('only warns of a conflict where the target may keep the address', () => {
  for (const declared of ['conflicts', 'undeclared'] as const)
    expect([
      judge(declared, refusal(409, 'uniqueness')).kind,
      judge(declared, refusal(400, 'uniqueness')).kind,
    ]).toEqual(['warn', 'warn']);
});

it('fails another refusal', () => {
  expect(judge('undeclared', refusal(500))).toMatchObject({ kind: 'fail' });
});

it('is not judged in a bad moment', () => {
  expect([judge('revives', undefined).kind, judge('revives', refusal(503)).kind]).toEqual(['error', 'error']);
});

it('skips where an account was found: that it is there is told elsewhere', () => {
  const found = aDelivery([asked('GET /Users', anAnswer(200))], { settlement: done });

  expect(recreatedAfterRemoval.judge({ ...found, declared: 'creates' }).kind).toBe('skip');
});
