import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const rolesAnsweredBare = defineFault({
  id: 'roles-answered-bare',
  title: 'Values of a complex attribute are answered as bare strings',
  caughtBy: ['always/complex-values', 'values/roles'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({ ...person, roles: ['member'] }));
  },
});
