import { expect, it } from 'vitest';
import { extraAttributeRefused } from '../../../../scenarios/checks/organization/extra-attribute-refused.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, readOf } from '../../build.ts';

const kindOf = (status?: number) =>
  extraAttributeRefused.judge({
    exchanges: [asked('POST /Users', status === undefined ? undefined : anAnswer(status))],
  }).kind;

it('passes a refusal', () => {
  expect([400, 422].map(kindOf)).toEqual(['pass', 'pass']);
});

it('fails a success and a 500', () => {
  expect([200, 201, 500].map(kindOf)).toEqual(['fail', 'fail', 'fail']);
});

it('does not judge a bad moment, or a refused credential', () => {
  expect([undefined, 401, 403, 429, 503].map(kindOf)).toEqual(['error', 'error', 'error', 'error', 'error']);
});

it('fails a refusal that stored the person all the same', () => {
  const stored = readOf(anAnswer(200, aUser('7')));

  expect(extraAttributeRefused.judge({ exchanges: [asked('POST /Users', anAnswer(400))], stored })).toMatchObject({
    kind: 'fail',
    actual: 'POST /Users answered 400, and the person is there',
  });
});
