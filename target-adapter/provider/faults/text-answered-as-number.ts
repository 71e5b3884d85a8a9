import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const textAnsweredAsNumber = defineFault({
  id: 'text-answered-as-number',
  title: 'A string attribute is answered as a number',
  caughtBy: ['always/text-values'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({ ...person, nickName: 7 }));
  },
});
