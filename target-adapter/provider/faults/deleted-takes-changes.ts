import { defineFault } from '../fault.ts';

export const deletedTakesChanges = defineFault({
  id: 'deleted-takes-changes',
  title: 'PATCH and DELETE of a deleted person answer 204',
  caughtBy: ['delete/gone-again', 'patch/unknown-id'],
  distort(request, response) {
    return (request.method === 'DELETE' || request.method === 'PATCH') && response.status === 404
      ? { status: 204, headers: {} }
      : response;
  },
});
