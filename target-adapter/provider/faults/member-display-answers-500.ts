import { attribute } from '../../scim/resource.ts';
import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const memberDisplayAnswers500 = defineFault({
  id: 'member-display-answers-500',
  title: 'A PUT with another display name for a member answers 500',
  caughtBy: ['references/display-answered'],
  distort(request, response) {
    const members = asks(request, ['PUT'], '/Groups') ? sentBody(request).members : undefined;
    return Array.isArray(members) && members.some((member) => attribute(member, 'display') !== undefined)
      ? refusing(response, 500, 'The name could not be changed.')
      : response;
  },
});
