import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configWithoutLimits = defineFault({
  id: 'config-without-limits',
  title: 'ServiceProviderConfig tells no limit of filters',
  caughtBy: ['discovery/limits'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => ({ ...body, filter: { supported: true } }))
      : response,
});
