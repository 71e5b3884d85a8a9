import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupPatchRefused = defineFault({
  id: 'group-patch-refused',
  title: 'PATCH of a group answers 500',
  caughtBy: ['groups/delivered'],
  distort(request, response) {
    return asks(request, ['PATCH'], '/Groups') ? refusing(response, 500, 'Unexpected token in path') : response;
  },
});
