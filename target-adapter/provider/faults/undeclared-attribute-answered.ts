import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const undeclaredAttributeAnswered = defineFault({
  id: 'undeclared-attribute-answered',
  title: 'Answers hold an attribute that /Schemas lacks',
  caughtBy: ['always/declared-attributes'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({ ...person, internalFlags: 7 }));
  },
});
