import { expect, it } from 'vitest';
import { insideNetwork } from '../../../target-adapter/mailbox/inside-network.ts';

it.each([
  ['http://localhost:3000', 'this machine'],
  ['http://app.localhost', 'this machine'],
  ['http://127.1', 'a loopback address'],
  ['http://[::1]', 'a loopback address'],
  ['http://0x7f000001', 'a loopback address'],
  ['http://10.1.2.3', 'a private address'],
  ['http://172.31.0.1', 'a private address'],
  ['http://[fd00::7]', 'a private address'],
  ['http://169.254.169.254', 'a link-local address, where clouds keep the credentials of a machine'],
  ['http://[::ffff:169.254.169.254]', 'a link-local address, where clouds keep the credentials of a machine'],
  ['http://[fe80::1]', 'a link-local address, where clouds keep the credentials of a machine'],
])('knows %s for %s', (url, told) => {
  expect(insideNetwork(new URL(url).hostname)).toBe(told);
});

it.each([
  'https://sp.test',
  'https://localhost.sp.test',
  'http://172.32.0.1',
  'http://203.0.113.7',
  'http://[2001:db8::1]',
])('takes %s for what anybody may reach', (url) => {
  expect(insideNetwork(new URL(url).hostname)).toBeUndefined();
});
