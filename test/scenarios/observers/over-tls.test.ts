import { expect, it } from 'vitest';
import { overTls } from '../../../scenarios/observers/over-tls.ts';
import { observed } from '../build.ts';

function judged(url: string, status = 200, headers: Readonly<Record<string, string>> = { Authorization: 'Bearer x' }) {
  const [answer, known] = observed(status, {});
  const exchange = { ...answer, request: { ...answer.request, url, headers } };
  return overTls.when(exchange, known) ? overTls.judge(exchange, known).kind : 'not shown';
}

it('passes https, and fails a credential that is taken over plain http', () => {
  expect(judged('https://scim.example.com/v2/Users')).toBe('pass');
  expect(judged('http://scim.example.com/v2/Users')).toBe('fail');
  expect(judged('http://93.184.216.34/v2/Users')).toBe('fail');
  expect(judged('http://[2606:2800:220:1::1]/v2/Users')).toBe('fail');
});

it.each([301, 400, 401, 403, 503])('does not look at plain http that is redirected or refused: %i', (status) => {
  expect(judged('http://scim.example.com/v2/Users', status)).toBe('not shown');
});

it('does not look at a request without a credential', () => {
  expect(judged('http://scim.example.com/v2/ServiceProviderConfig', 200, {})).toBe('not shown');
});

it.each([
  'http://127.0.0.1:8080',
  'http://localhost:8080',
  'http://[::1]:8080',
  'http://[fd00::1]',
  'http://[fe80::1]',
  'http://10.1.2.3',
  'http://172.16.0.1',
  'http://172.31.255.1',
  'http://192.168.1.1',
  'http://100.64.0.1',
  'http://169.254.1.1',
  'http://scim',
  'http://scim.default.svc.cluster.local',
  'http://scim.corp.internal',
  'http://staging.test',
  'http://box.localhost.',
])('does not look at a network of one’s own: %s', (origin) => {
  expect(judged(`${origin}/scim/v2/Users`)).toBe('not shown');
});

it.each(['http://172.32.0.1', 'http://100.128.0.1', 'http://local.example.com', 'http://10.example.com'])(
  'takes %s for a public host',
  (origin) => {
    expect(judged(`${origin}/scim/v2/Users`)).toBe('fail');
  },
);
