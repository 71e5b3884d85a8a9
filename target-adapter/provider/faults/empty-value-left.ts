import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const emptyValueLeft = defineFault({
  id: 'empty-value-left',
  title: 'An attribute whose last value was removed shows an empty one',
  caughtBy: ['patch/remove-last'],
  distort(request, response) {
    return asks(request, ['GET'], '/Users')
      ? withBody(response, (body) =>
          'phoneNumbers' in body || !('userName' in body) ? body : { ...body, phoneNumbers: [{}] },
        )
      : response;
  },
});
