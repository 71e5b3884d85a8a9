import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const dottedPathRefused = defineFault({
  id: 'dotted-path-refused',
  title: 'PATCH refuses a path that leads to a sub-attribute',
  caughtBy: ['update/delivered'],
  distort(request, response) {
    const isDotted = sentOperations(request).some(
      ({ path }) => typeof path === 'string' && /^[a-z]+\.[a-z]+$/i.test(path),
    );
    return request.method === 'PATCH' && isDotted
      ? refusing(response, 400, 'The path is not supported', 'invalidPath')
      : response;
  },
});
