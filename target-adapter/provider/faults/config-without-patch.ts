import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configWithoutPatch = defineFault({
  id: 'config-without-patch',
  title: 'ServiceProviderConfig says that there is no PATCH',
  caughtBy: ['discovery/patch'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => ({ ...body, patch: { supported: false } }))
      : response,
});
