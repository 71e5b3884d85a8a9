import { expect, it } from 'vitest';
import { singleExchanges, singleRequests } from '../../../scenarios/runner/single-requests.ts';
import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../simulator/build.ts';
import { asked } from '../build.ts';

const job = (...Operations: readonly unknown[]): ScimRequest => ({
  method: 'POST',
  path: '/Bulk',
  body: { Operations },
});
const create = { method: 'POST', path: '/Users', bulkId: 'q1', data: { userName: 'ada' } };
const remove = { method: 'DELETE', path: '/Users/7' };
const results = (...Operations: readonly unknown[]) => asked('POST /Bulk', anAnswer(200, { Operations }));

it('takes a request for itself', () => {
  const request: ScimRequest = { method: 'PATCH', path: '/Users/7', body: {} };

  expect(singleRequests(request)).toEqual([request]);
});

it('takes a bulk job apart, and passes over what is no operation', () => {
  expect(singleRequests(job(create, 'x', { method: 'GET', path: '/Users' }, remove))).toEqual([
    { method: 'POST', path: '/Users', body: { userName: 'ada' } },
    { method: 'DELETE', path: '/Users/7', body: undefined },
  ]);
  expect(singleRequests({ method: 'POST', path: '/Bulk', body: '{' })).toEqual([]);
});

it('finds the result of an operation by its bulkId, or by its place', () => {
  const exchange = results(
    { method: 'POST', bulkId: 'q1', status: '201', location: 'https://staging.example/Users/a%20b' },
    { method: 'DELETE', status: '204' },
  );

  const [, second] = singleExchanges(job(remove, create), exchange);
  const [first] = singleExchanges(job(create, remove), exchange);

  expect([first, second].map((single) => single?.exchange.response)).toMatchObject([
    { status: 201, body: { id: 'a b' } },
    { status: 201, body: { id: 'a b' } },
  ]);
});

it.each([
  ['no list', asked('POST /Bulk', anAnswer(413))],
  ['a result without a status', results({ method: 'POST' })],
  ['no answer', asked('POST /Bulk')],
])('keeps the answer to the whole job where there is %s', (_what, exchange) => {
  expect(singleExchanges(job(create), exchange).map((single) => single.exchange)).toEqual([exchange]);
});
