import { expect, it } from 'vitest';
import { judgeFreshToken } from '../../../scenarios/checks/fresh-token.ts';
import type { Delivery } from '../../../scenarios/scenario.ts';
import { anAnswer, anExchange } from '../../simulator/build.ts';

const deliveryOf = (status: number, settlement: Delivery['outcome']['settlement']): Delivery => ({
  outcome: {
    intent: { kind: 'test-connection' },
    settlement,
    exchanges: ['x1'],
    entry: {
      at: '2026-11-24T00:00:00.000Z',
      intent: 'test-connection',
      action: 'test',
      status: 'failure',
      exchanges: ['x1'],
    },
  },
  exchanges: [anExchange('x1', { method: 'GET', path: '/Users' }, anAnswer(status))],
  idp: 'Microsoft Entra ID',
  discovery: { patch: true, filter: true, groups: true, attributes: undefined },
});

it('fails a target that refuses the token that it has just issued', () => {
  const delivery = deliveryOf(401, { kind: 'refused', reason: 'the target answered 401', status: 401 });

  expect(judgeFreshToken(delivery, 'the new token works')).toEqual({
    kind: 'fail',
    expected: 'the new token works',
    actual: 'GET /Users answered 401',
  });
});

it('is unjudged at a bad moment, like any delivery', () => {
  const delivery = deliveryOf(503, { kind: 'failed', action: 'test', code: 'X', reason: '503', status: 503 });

  expect(judgeFreshToken(delivery, 'the new token works').kind).toBe('error');
});
