import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupDeleteRefused = defineFault({
  id: 'group-delete-refused',
  title: 'DELETE of a group is answered with 405',
  caughtBy: ['groups/delete-delivered'],
  distort(request, response) {
    return asks(request, ['DELETE'], '/Groups') ? refusing(response, 405, 'DELETE is not supported') : response;
  },
});
