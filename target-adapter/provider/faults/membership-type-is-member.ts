import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const membershipTypeIsMember = defineFault({
  id: 'membership-type-is-member',
  title: 'The type of a membership is “member”',
  caughtBy: ['always/membership-type'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      groups: [{ value: '7', type: 'member' }],
    }));
  },
});
