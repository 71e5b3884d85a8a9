import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const emptyGroupCannotGo = defineFault({
  id: 'empty-group-cannot-go',
  title: 'A group without members cannot be deleted',
  caughtBy: ['jumpcloud/test-group-removed'],
  distort: (request, response) =>
    asks(request, ['DELETE'], '/Groups') ? refusing(response, 409, 'There is nobody in it.') : response,
});
