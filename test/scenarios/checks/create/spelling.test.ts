import { expect, it } from 'vitest';
import type { Check } from '../../../../scenarios/check.ts';
import {
  attributeOrderFree,
  nameCaseFree,
  type Spelt,
  schemaOrderFree,
  schemasMissing,
} from '../../../../scenarios/checks/create/spelling.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { enterpriseSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal, schemaOf, silent } from '../../build.ts';

const sent = { userName: 'ada', displayname: 'Ada Berg', [enterpriseSchema]: { department: 'Tours' } };
const spelt = (response?: ScimResponse): Spelt => ({
  discovery: silent,
  sent,
  posted: asked('POST /Users', response, { body: sent }),
});
const kindOf = (check: Check<Spelt>, response?: ScimResponse) => check.judge(spelt(response)).kind;
const created = (change: object = {}): ScimResponse =>
  anAnswer(201, {
    id: '7',
    schemas: [userSchema],
    ...sent,
    displayname: undefined,
    displayName: 'Ada Berg',
    ...change,
  });

it.each([attributeOrderFree, schemaOrderFree])('$id wants the person as in the usual order', (check) => {
  expect(kindOf(check, created())).toBe('pass');
  expect(kindOf(check, anAnswer(201))).toBe('pass');
  expect(kindOf(check, created({ [enterpriseSchema]: undefined }))).toBe('fail');
  expect(kindOf(check, refusal(400))).toBe('fail');
  expect(kindOf(check, refusal(503))).toBe('error');
  expect(kindOf(check, refusal(401))).toBe('error');
});

it('skips where the schema of the target does not know what was sent', () => {
  const discovery = schemaOf({ username: {} });

  expect(attributeOrderFree.judge({ ...spelt(refusal(400)), discovery }).kind).toBe('skip');
  expect(schemaOrderFree.judge({ discovery, sent: {}, lacks: 'no extension' }).kind).toBe('skip');
});

it('takes a refusal and a completed person where schemas lack (trap 13)', () => {
  expect(kindOf(schemasMissing, refusal(400))).toBe('pass');
  expect(kindOf(schemasMissing, created())).toBe('pass');
  expect(kindOf(schemasMissing, anAnswer(201))).toBe('pass');
  expect(kindOf(schemasMissing, created({ schemas: [] }))).toBe('fail');
  expect(kindOf(schemasMissing, refusal(500))).toBe('fail');
});

it('only warns where letter case is heeded in names', () => {
  expect(kindOf(nameCaseFree, created())).toBe('pass');
  expect(kindOf(nameCaseFree, created({ displayName: undefined }))).toBe('warn');
  expect(kindOf(nameCaseFree, created({ displayname: 'Ada Berg' }))).toBe('warn');
  expect(kindOf(nameCaseFree, refusal(400))).toBe('warn');
  expect(kindOf(nameCaseFree, anAnswer(201))).toBe('skip');
  expect(kindOf(nameCaseFree, refusal(500))).toBe('fail');
});
