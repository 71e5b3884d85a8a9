import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const patchPromisedOnly = defineFault({
  id: 'patch-promised-only',
  title: 'PATCH is announced, and answered 501',
  caughtBy: ['authentik/config-true'],
  distort: (request, response) =>
    request.method === 'PATCH' ? refusing(response, 501, 'PATCH is not there yet.') : response,
});
