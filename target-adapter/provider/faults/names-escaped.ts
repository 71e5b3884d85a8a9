import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';
import type { ProviderResponse } from '../http.ts';

export const namesEscaped = defineFault({
  id: 'names-escaped',
  title: 'Names come back escaped for HTML',
  caughtBy: ['languages/quotes'],
  distort: (request, response) =>
    request.method === 'GET' && request.path.startsWith('/Users/') ? spoilt(response) : response,
});

const spoilt = (response: ProviderResponse): ProviderResponse =>
  isObject(response.body) && typeof response.body.displayName === 'string'
    ? { ...response, body: { ...response.body, displayName: response.body.displayName.replaceAll(/\x27/g, '&#39;') } }
    : response;
