import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const pathLessPatchRefused = defineFault({
  id: 'path-less-patch-refused',
  title: 'PATCH refuses an operation without a path',
  caughtBy: ['deactivate/delivered'],
  distort(request, response) {
    return request.method === 'PATCH' && sentOperations(request).some(({ path }) => path === undefined)
      ? refusing(response, 400, 'Each operation needs a path', 'invalidPath')
      : response;
  },
});
