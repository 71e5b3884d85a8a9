import { defineFault } from '../fault.ts';

export const unknownIdPatched = defineFault({
  id: 'unknown-id-patched',
  title: 'PATCH of an id that nobody has answers 204',
  caughtBy: ['patch/unknown-id'],
  distort(request, response) {
    return request.method === 'PATCH' && response.status === 404 ? { status: 204, headers: {} } : response;
  },
});
