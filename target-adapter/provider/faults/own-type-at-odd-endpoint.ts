import { listResponse } from '../../scim/urns.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const ownTypeAtOddEndpoint = defineFault({
  id: 'own-type-at-odd-endpoint',
  title: 'A resource type of its own is served at a name that is no plural',
  caughtBy: ['discovery/plural-endpoints'],
  distort(request, response) {
    if (request.path === '/deviceStore')
      return { ...response, status: 200, body: { schemas: [listResponse], totalResults: 0, Resources: [] } };
    if (request.path !== '/ResourceTypes' || response.status !== 200) return response;
    return withBody(response, (body) => {
      const types = Array.isArray(body.Resources) ? body.Resources : [];
      return { ...body, totalResults: types.length + 1, Resources: [...types, { ...types[0], ...device }] };
    });
  },
});

const device = { id: 'Device', name: 'Device', endpoint: '/deviceStore' };
