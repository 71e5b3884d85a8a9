import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configWithoutSort = defineFault({
  id: 'config-without-sort',
  title: 'ServiceProviderConfig says nothing of sorting',
  caughtBy: ['discovery/features'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => without(body, 'sort'))
      : response,
});
