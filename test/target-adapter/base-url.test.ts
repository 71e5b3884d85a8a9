import { expect, it } from 'vitest';
import { readBaseUrl } from '../../target-adapter/base-url.ts';

it.each([
  ['https://x.example/scim/v2///', 'https://x.example/scim/v2'],
  ['https://x.example', 'https://x.example'],
  ['HTTP://X.example:80/Scim', 'http://x.example/Scim'],
  ['https://[::1]:8443/scim/', 'https://[::1]:8443/scim'],
])('reads %s', (text, url) => {
  expect(readBaseUrl(text)).toEqual({ kind: 'url', url });
});

it.each(['?aadOptscim062020', '?aadOptscim062020=', '?AADOPTSCIM062020', '?AzureAdScimPatch2017'])(
  'takes Entra’s %s off, and says so',
  (flag) => {
    expect(readBaseUrl(`https://x.example/scim/${flag}`)).toEqual({
      kind: 'url',
      url: 'https://x.example/scim',
      note: expect.stringContaining(flag),
    });
  },
);

it.each([
  ['x.example/scim', 'is no URL'],
  ['file:///etc/passwd', 'begins with file:'],
  ['https://u:secret@x.example', 'holds a user name or a password'],
  ['https://x.example/#a', 'holds a fragment'],
  ['https://x.example/?a=1', 'holds a query'],
  ['https://x.example/?aadOptscim062020&a=1', 'holds a query'],
])('refuses %s without repeating a secret', (text, why) => {
  const read = readBaseUrl(text);

  expect(read).toEqual({ kind: 'wrong', why: expect.stringContaining(why) });
  expect(JSON.stringify(read)).not.toContain('secret');
});
