import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupsInCreateRefused = defineFault({
  id: 'groups-in-create-refused',
  title: 'A create with groups is refused as a change of what is read-only',
  caughtBy: ['okta/groups-sent'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && 'groups' in sentBody(request)
      ? refusing(response, 400, 'groups is read-only.', 'mutability')
      : response,
});
