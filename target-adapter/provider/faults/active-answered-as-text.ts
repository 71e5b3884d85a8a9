import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const activeAnsweredAsText = defineFault({
  id: 'active-answered-as-text',
  title: 'Answers say active as text',
  caughtBy: ['always/boolean-values'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({ ...person, active: String(person.active) }));
  },
});
