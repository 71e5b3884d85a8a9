import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';
import type { ProviderResponse } from '../http.ts';

export const namesLoseScripts = defineFault({
  id: 'names-lose-scripts',
  title: 'Names lose their accents',
  caughtBy: ['languages/scripts'],
  distort: (request, response) =>
    request.method === 'GET' && request.path.startsWith('/Users/') ? spoilt(response) : response,
});

const spoilt = (response: ProviderResponse): ProviderResponse =>
  isObject(response.body) && typeof response.body.displayName === 'string'
    ? {
        ...response,
        body: { ...response.body, displayName: response.body.displayName.replaceAll(/[\u00c0-\u024f]/g, '?') },
      }
    : response;
