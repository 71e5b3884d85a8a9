import { listResponse } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

export const noTokenFindsNobody = defineFault({
  id: 'no-token-finds-nobody',
  title: 'A request without a token is answered with an empty list',
  caughtBy: ['connection/no-token'],
  distort(request, response) {
    if (response.status !== 401 || request.headers.authorization !== undefined || request.method !== 'GET')
      return response;
    return { ...response, status: 200, body: { schemas: [listResponse], totalResults: 0, Resources: [] } };
  },
});
