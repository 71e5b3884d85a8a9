import { groupSchema } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

export const groupsShowPeople = defineFault({
  id: 'groups-show-people',
  title: 'GET of a person’s id at /Groups shows somebody',
  caughtBy: ['read/id-of-other-type'],
  distort(request, response) {
    return request.method === 'GET' && request.path.startsWith('/Groups/') && response.status === 404
      ? { ...response, status: 200, body: { schemas: [groupSchema], id: request.path.split('/').at(-1) } }
      : response;
  },
});
