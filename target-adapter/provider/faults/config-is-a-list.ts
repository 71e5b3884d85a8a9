import { defineFault } from '../fault.ts';

export const configIsAList = defineFault({
  id: 'config-is-a-list',
  title: 'ServiceProviderConfig answers with a list',
  caughtBy: ['discovery/config'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? { ...response, body: { totalResults: 1, Resources: [response.body] } }
      : response,
});
