import { expect, it } from 'vitest';
import { oldTokenDead } from '../../../../scenarios/checks/reconfigure/old-token-dead.ts';
import { anAnswer, anExchange } from '../../../simulator/build.ts';

const answered = (status: number) => ({
  exchanges: [anExchange('x1', { method: 'GET', path: '/Users' }, anAnswer(status))],
});

it('passes any refusal', () => {
  expect(oldTokenDead.judge(answered(401)).kind).toBe('pass');
  expect(oldTokenDead.judge(answered(404)).kind).toBe('pass');
});

it('warns where the old token works again: a target may count its tokens apart from its configuration', () => {
  expect(oldTokenDead.judge(answered(200)).kind).toBe('warn');
});

it('is unjudged without an answer', () => {
  expect(oldTokenDead.judge({ exchanges: [anExchange('x1', { method: 'GET', path: '/Users' })] }).kind).toBe('error');
  expect(oldTokenDead.judge(answered(503)).kind).toBe('error');
});
