import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listIsABareArray = defineFault({
  id: 'list-is-a-bare-array',
  title: 'A query answers a mere array in place of a ListResponse',
  caughtBy: ['connection/works'],
  distort(request, response) {
    return asks(request, ['GET'], '/Users') ? withBody(response, (body) => body.Resources ?? body) : response;
  },
});
