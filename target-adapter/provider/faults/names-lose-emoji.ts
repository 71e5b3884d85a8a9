import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';
import type { ProviderResponse } from '../http.ts';

export const namesLoseEmoji = defineFault({
  id: 'names-lose-emoji',
  title: 'Names lose characters of four bytes',
  caughtBy: ['languages/emoji'],
  distort: (request, response) =>
    request.method === 'GET' && request.path.startsWith('/Users/') ? spoilt(response) : response,
});

const spoilt = (response: ProviderResponse): ProviderResponse =>
  isObject(response.body) && typeof response.body.displayName === 'string'
    ? {
        ...response,
        body: { ...response.body, displayName: response.body.displayName.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '') },
      }
    : response;
