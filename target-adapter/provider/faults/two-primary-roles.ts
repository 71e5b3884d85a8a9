import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const twoPrimaryRoles = defineFault({
  id: 'two-primary-roles',
  title: 'Two values of an attribute are primary',
  caughtBy: ['always/one-primary'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      roles: [
        { value: 'member', primary: true },
        { value: 'editor', primary: true },
      ],
    }));
  },
});
