import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupCreateRefused = defineFault({
  id: 'group-create-refused',
  title: 'POST of a group answers 501',
  caughtBy: ['groups/created'],
  distort(request, response) {
    return asks(request, ['POST'], '/Groups') ? refusing(response, 501, 'Groups are read-only') : response;
  },
});
