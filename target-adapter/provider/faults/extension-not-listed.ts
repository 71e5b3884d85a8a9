import { enterpriseSchema, userSchema } from '../../scim/urns.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const extensionNotListed = defineFault({
  id: 'extension-not-listed',
  title: 'schemas leaves an extension out that has values',
  caughtBy: ['always/extension-listed'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      schemas: [userSchema],
      [enterpriseSchema]: { department: 'Research' },
    }));
  },
});
