import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const deleteNotAllowed = defineFault({
  id: 'delete-not-allowed',
  title: 'DELETE is answered with 405',
  caughtBy: ['delete/delivered', 'delete/taken'],
  distort(request, response) {
    return asks(request, ['DELETE'], '/Users') && response.status === 204
      ? refusing(response, 405, 'DELETE is not supported')
      : response;
  },
});
