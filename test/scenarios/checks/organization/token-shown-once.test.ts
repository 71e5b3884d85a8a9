import { expect, it } from 'vitest';
import { tokenShownOnce } from '../../../../scenarios/checks/organization/token-shown-once.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const token = 'scim_9fK2c81bQ';
const judge = (...bodies: readonly unknown[]) =>
  tokenShownOnce.judge({ token, exchanges: bodies.map((body) => asked('GET /tokens', anAnswer(200, body))) });

it('passes a list that shows a part of it at most', () => {
  expect(judge([{ id: '1', ending: '81bQ' }])).toEqual({ kind: 'pass' });
});

it('fails where any answer shows it, as JSON or as a page', () => {
  expect(judge([], { token })).toEqual({
    kind: 'fail',
    expected: 'no token in the list',
    actual: 'GET /scim/v2/tokens answered 200',
  });
  expect(judge(`<td>${token}</td>`).kind).toBe('fail');
});

it('does not judge where nobody saw a list', () => {
  expect(tokenShownOnce.judge({ token }).kind).toBe('error');
  expect(tokenShownOnce.judge({ token, exchanges: [asked('GET /tokens', anAnswer(403))] }).kind).toBe('error');
});
