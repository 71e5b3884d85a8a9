import { expect, it } from 'vitest';
import { shownInactive } from '../../../../scenarios/checks/deactivate/shown-inactive.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { readOf, refusal, schemaOf, silent } from '../../build.ts';

const judge = (active: unknown, discovery = silent) =>
  shownInactive.judge({ ...readOf(anAnswer(200, aUser('7', { active }))), discovery });

it('passes active false', () => {
  expect(judge(false)).toEqual({ kind: 'pass' });
});

it.each([
  [true, 'active true'],
  ['False', 'active the text “False”'],
  ['true', 'active the text “true”'],
  [undefined, 'no active'],
  [null, 'no active'],
  [{ value: false }, 'active an object'],
])('fails %j', (active, actual) => {
  expect(judge(active)).toEqual({ kind: 'fail', expected: 'active false', actual });
});

it('skips where the schema says that nobody is shown active', () => {
  for (const returned of ['never', 'request'])
    expect(judge(undefined, schemaOf({ active: { returned } })).kind).toBe('skip');
});

it('fails what is shown all the same', () => {
  expect(judge(true, schemaOf({ active: { returned: 'request' } })).kind).toBe('fail');
});

it.each([404, 410])('only warns where the person is out of sight: %i', (status) => {
  expect(shownInactive.judge({ ...readOf(anAnswer(status)), discovery: silent })).toMatchObject({
    kind: 'warn',
    reason: 'out of sight, though Entra ID asks that a disabled person stays readable',
  });
});

it('fails another refusal, and does not judge a bad moment or a refused credential', () => {
  const kindOf = (answer?: Parameters<typeof readOf>[0]) =>
    shownInactive.judge({ ...readOf(answer), discovery: silent }).kind;

  expect([refusal(400), refusal(500)].map(kindOf)).toEqual(['fail', 'fail']);
  expect([refusal(401), refusal(503), undefined].map(kindOf)).toEqual(['error', 'error', 'error']);
});
