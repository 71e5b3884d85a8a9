import { expect, it } from 'vitest';
import { connectionProblem } from '../../../target-adapter/transport/connection-problem.ts';

const attempted = {
  name: 'staging',
  method: 'GET',
  url: 'https://staging.example.com/scim/v2/Users?count=1',
  asked: 'GET /Users',
  connectTimeoutMs: 10_000,
};

function failure(code: string, more: object = {}): Error {
  return Object.assign(new Error(code), { code, ...more });
}

it.each<[Error, string, string]>([
  [
    failure('ENOTFOUND'),
    'TARGET_UNREACHABLE',
    'staging has no address: the name staging.example.com is unknown to DNS',
  ],
  [
    failure('EAI_AGAIN'),
    'TARGET_UNREACHABLE',
    'staging has no address now: DNS gave no answer for staging.example.com',
  ],
  [
    failure('ECONNREFUSED', { address: '203.0.113.7' }),
    'TARGET_UNREACHABLE',
    'staging does not answer: nothing listens at staging.example.com, port 443 (203.0.113.7)',
  ],
  [
    failure('EHOSTUNREACH', { address: '203.0.113.7' }),
    'TARGET_UNREACHABLE',
    'staging does not answer: no way leads to staging.example.com, port 443 (203.0.113.7) (EHOSTUNREACH)',
  ],
  [
    failure('UND_ERR_CONNECT_TIMEOUT'),
    'TARGET_TIMEOUT',
    'staging does not answer: no connection to staging.example.com, port 443 within 10 s',
  ],
  [
    failure('ECONNRESET'),
    'TARGET_CONNECTION_LOST',
    'staging closed the connection before its answer to GET /Users was complete',
  ],
  [
    failure('EACCES'),
    'TARGET_UNREACHABLE',
    'staging is out of reach: this machine does not let us connect to staging.example.com, port 443 (EACCES)',
  ],
])('tells %s', (error, code, happened) => {
  expect(connectionProblem(error, attempted)).toMatchObject({ code, message: happened, cause: error });
});

it('tells the last of several addresses that were tried', () => {
  const error = new AggregateError([
    failure('ENETUNREACH', { address: '2001:db8::7' }),
    failure('ECONNREFUSED', { address: '203.0.113.7' }),
  ]);

  expect(connectionProblem(error, attempted)).toMatchObject({
    message: 'staging does not answer: nothing listens at staging.example.com, port 443 (203.0.113.7)',
  });
});

it('leaves a fault of ours as it is', () => {
  const error = new TypeError('x is not a function');

  expect(connectionProblem(error, attempted)).toBe(error);
});
