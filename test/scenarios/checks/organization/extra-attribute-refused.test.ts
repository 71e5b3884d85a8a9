import { expect, it } from 'vitest';
import { extraAttributeRefused } from '../../../../scenarios/checks/organization/extra-attribute-refused.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

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
