import type { playTarget } from '../build.ts';

const patchSchemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];

/** Names of Okta's headers, in the captured order. */
export const bare = ['Accept', 'Accept-Charset', 'User-Agent', 'Accept-Encoding'];
export const withBody = ['Accept', 'Accept-Charset', 'Content-Type', 'User-Agent', 'Accept-Encoding'];

/** Method, path, names of headers in order, body. */
export const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, headers = {}, body }) => [method, path, Object.keys(headers), body]);

export const get = (path: string) => ['GET', path, bare, undefined];
export const put = (path: string, body: unknown) => ['PUT', path, withBody, body];
export const patch = (path: string, ...operations: unknown[]) => [
  'PATCH',
  path,
  withBody,
  { schemas: patchSchemas, Operations: operations },
];
