import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const attributeNameWithBlank = defineFault({
  id: 'attribute-name-with-blank',
  title: 'The name of an attribute has a blank in it',
  caughtBy: ['always/attribute-names'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({ ...person, 'cost center': '7' }));
  },
});
