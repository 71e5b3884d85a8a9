import { expect, it } from 'vitest';
import { deleteStatus } from '../../../../scenarios/checks/delete/delete-status.ts';
import { weigh } from '../../../../scenarios/requirements/weigh.ts';
import { anAnswer, anExchange } from '../../../simulator/build.ts';

const deletion = (status: number) => ({
  exchanges: [anExchange('x1', { method: 'DELETE', path: '/Users/7' }, anAnswer(status))],
});

it('passes 204', () => {
  expect(deleteStatus.judge(deletion(204)).kind).toBe('pass');
});

it('warns of another success, which fails by the letter alone', () => {
  const judgement = deleteStatus.judge(deletion(200));

  expect(weigh(judgement, deleteStatus.requirements, 'interop')).toBe('warn');
  expect(weigh(judgement, deleteStatus.requirements, 'strict')).toBe('fail');
});

it('skips where nobody was deleted: a refusal is the matter of another check', () => {
  expect(deleteStatus.judge(deletion(404)).kind).toBe('skip');
});
