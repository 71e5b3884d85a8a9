import { defineFault } from '../fault.ts';

export const unknownIdDeletes = defineFault({
  id: 'unknown-id-deletes',
  title: 'DELETE of an id that nobody has answers 204',
  caughtBy: ['delete/unknown-id'],
  distort(request, response) {
    return request.method === 'DELETE' && response.status === 404 ? { status: 204, headers: {} } : response;
  },
});
