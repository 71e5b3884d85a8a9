import { asks, sentBody, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const nameInSmallLettersStoredApart = defineFault({
  id: 'name-in-small-letters-stored-apart',
  title: 'An attribute in small letters is stored as another attribute',
  caughtBy: ['create/name-case'],
  distort(request, response) {
    const { displayname } = sentBody(request);
    return asks(request, ['POST'], '/Users') && displayname !== undefined && response.status === 201
      ? withBody(response, (body) => ({ ...body, displayname }))
      : response;
  },
});
