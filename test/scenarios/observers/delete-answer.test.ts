import { expect, it } from 'vitest';
import { deleteAnswer } from '../../../scenarios/observers/delete-answer.ts';
import { weigh } from '../../../scenarios/requirements/weigh.ts';
import { judged } from './build.ts';

it.each([['204', undefined, { what: 'DELETE /Groups/7', status: 204 }]])('passes %s', (_what, body, look) => {
  expect(judged(deleteAnswer, body, look)).toBe('pass');
});

it.each([['200', {}, { what: 'DELETE /Groups/7' }]])('only warns of %s', (_what, body, look) => {
  expect(judged(deleteAnswer, body, look)).toBe('warn');
});

it.each([['a refusal', {}, { what: 'DELETE /Users/7', status: 404 }]])('does not look at %s', (_what, body, look) => {
  expect(judged(deleteAnswer, body, look)).toBe('not shown');
});

it('fails another success by the letter alone', () => {
  const judgement = { kind: 'warn', expected: '204', actual: '200', reason: 'common' } as const;

  expect(weigh(judgement, deleteAnswer.requirements, 'interop')).toBe('warn');
  expect(weigh(judgement, deleteAnswer.requirements, 'strict')).toBe('fail');
});
