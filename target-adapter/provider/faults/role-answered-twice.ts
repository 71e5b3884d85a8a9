import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const roleAnsweredTwice = defineFault({
  id: 'role-answered-twice',
  title: 'The same value is answered twice',
  caughtBy: ['always/no-value-twice'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      roles: [{ value: 'member' }, { value: 'member' }],
    }));
  },
});
