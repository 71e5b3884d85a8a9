import { expect, it } from 'vitest';
import { crowdAnswered, crowdThere } from '../../../../scenarios/checks/load/crowd.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const crowd = (...responses: readonly (ScimResponse | undefined)[]) => ({
  exchanges: responses.map((response) => asked('POST /Users', response)),
});
const made = anAnswer(201);

it.each([
  ['everybody', [made, made], 'pass'],
  ['who asks for patience', [made, refusal(429), refusal(503)], 'pass'],
  ['another refusal', [made, refusal(400)], 'warn'],
  ['a server error', [made, refusal(500)], 'fail'],
  ['silence', [made, undefined], 'fail'],
])('judges a crowd with %s', (_what, responses, kind) => {
  expect(crowdAnswered.judge(crowd(...responses)).kind).toBe(kind);
});

it('misses who is not there, and nobody where nobody was created', () => {
  expect(crowdThere.judge({ ...crowd(), created: 2, lost: [] }).kind).toBe('pass');
  expect(crowdThere.judge({ ...crowd(), created: 2, lost: ['7'] })).toMatchObject({ kind: 'fail' });
  expect(crowdThere.judge({ ...crowd(), created: 0, lost: [] }).kind).toBe('skip');
});
