import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupReferenceOfAnother = defineFault({
  id: 'group-reference-of-another',
  title: 'The $ref of a group leads to another group',
  caughtBy: ['always/references-named'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      groups: [{ value: '7', $ref: '/scim/v2/Groups/8' }],
    }));
  },
});
