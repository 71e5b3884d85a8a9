import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupsInCreateAnswer500 = defineFault({
  id: 'groups-in-create-answer-500',
  title: 'A create with groups is a server error',
  caughtBy: ['okta/groups-sent'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && 'groups' in sentBody(request)
      ? refusing(response, 500, 'groups is not iterable')
      : response,
});
