import { asks, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const memberDisplayNullAnswers500 = defineFault({
  id: 'member-display-null-answers-500',
  title: 'A PUT of a group with null for a display is a server error',
  caughtBy: ['okta/group-put'],
  distort: (request, response) =>
    asks(request, ['PUT'], '/Groups') && request.text.includes('"display":null')
      ? refusing(response, 500, 'display is null')
      : response,
});
