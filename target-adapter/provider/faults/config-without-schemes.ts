import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configWithoutSchemes = defineFault({
  id: 'config-without-schemes',
  title: 'ServiceProviderConfig says not how clients prove who they are',
  caughtBy: ['discovery/schemes'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => without(body, 'authenticationSchemes'))
      : response,
});
