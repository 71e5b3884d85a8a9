import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const putWithGroupsAnswers500 = defineFault({
  id: 'put-with-groups-answers-500',
  title: 'A PUT of a person that holds groups is a server error',
  caughtBy: ['okta/echo'],
  distort: (request, response) =>
    asks(request, ['PUT'], '/Users') && 'groups' in sentBody(request)
      ? refusing(response, 500, 'groups is not iterable')
      : response,
});
