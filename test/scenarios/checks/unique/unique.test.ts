import { expect, it } from 'vitest';
import {
  createInCapitals,
  createTwice,
  createTwiceType,
  externalIdShared,
  patchTaken,
} from '../../../../scenarios/checks/unique/unique.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal, schemaOf, silent } from '../../build.ts';

const posted = (response: ScimResponse) => ({ discovery: silent, exchanges: [asked('POST /Users', response)] });

it('passes 409 and only warns of 400 (trap 3)', () => {
  expect(createTwice.judge(posted(refusal(409))).kind).toBe('pass');
  expect(createTwice.judge(posted(refusal(400, 'uniqueness'))).kind).toBe('warn');
  expect(createTwice.judge(posted(anAnswer(200, { id: '7' }))).kind).toBe('fail');
});

it('only warns of a 409 without scimType (trap 4)', () => {
  expect(createTwiceType.judge(posted(refusal(409))).kind).toBe('warn');
  expect(createTwiceType.judge(posted(refusal(409, 'uniqueness'))).kind).toBe('pass');
  expect(createTwiceType.judge(posted(refusal(400))).kind).toBe('skip');
});

it('takes the word of a schema that calls userName case-exact', () => {
  const discovery = schemaOf({ username: { caseExact: true } });

  expect(createInCapitals.judge({ ...posted(anAnswer(201, { id: '8' })), discovery }).kind).toBe('warn');
  expect(createInCapitals.judge(posted(anAnswer(201, { id: '8' }))).kind).toBe('fail');
});

it('only warns of a target that wants an externalId once (trap 12)', () => {
  expect(externalIdShared.judge(posted(refusal(409))).kind).toBe('warn');
  expect(externalIdShared.judge(posted(refusal(500))).kind).toBe('fail');
});

it.each([400, 409])('passes %i to a change of the userName (trap 3)', (status) => {
  const write = asked('PATCH /Users/7', refusal(status, 'uniqueness'));

  expect(patchTaken.judge({ discovery: silent, write, wishes: [] }).kind).toBe('pass');
});
