import { listResponse } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

export const cursorNeedsNoToken = defineFault({
  id: 'cursor-needs-no-token',
  title: 'Whoever has a cursor is asked for no token',
  caughtBy: ['cursor/authorized'],
  distort: (request, response) =>
    response.status === 401 && (request.query.get('cursor') ?? '') !== ''
      ? { ...response, status: 200, body: { schemas: [listResponse], totalResults: 0, Resources: [] } }
      : response,
});
