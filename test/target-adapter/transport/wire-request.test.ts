import { expect, it } from 'vitest';
import { wireRequest } from '../../../target-adapter/transport/wire-request.ts';

const connection = { baseUrl: 'https://target.example/scim/v2', credential: { kind: 'none' } } as const;
const credential = { name: 'Authorization', value: 'Bearer x' };
const headers = { Accept: 'application/scim+json', 'Accept-Encoding': 'gzip,deflate' };
const sent = (given: object) =>
  Object.keys(wireRequest({ method: 'GET', path: '/Users', ...given }, connection, [credential]).headers);

it.each([
  ['behind the others', { headers }, ['Accept', 'Accept-Encoding', 'Authorization']],
  [
    'where the client has it',
    { headers, credentialBefore: 'Accept-Encoding' },
    ['Accept', 'Authorization', 'Accept-Encoding'],
  ],
  [
    'behind the others where that header is not sent',
    { headers, credentialBefore: 'Accept-Language' },
    ['Accept', 'Accept-Encoding', 'Authorization'],
  ],
  ['alone', { credentialBefore: 'Accept' }, ['Authorization']],
  [
    'once, as the request itself has it',
    { headers: { authorization: 'raw', ...headers } },
    ['authorization', ...Object.keys(headers)],
  ],
])('puts the credential %s', (_, request, names) => {
  expect(sent(request)).toEqual(names);
});
