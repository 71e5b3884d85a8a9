import { describing, showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const integerAnsweredAsText = defineFault({
  id: 'integer-answered-as-text',
  title: 'An integer attribute is answered as text',
  caughtBy: ['always/integer-values'],
  distort(request, response) {
    return showingPeople(request, describing(request, response, 'loginCount', { type: 'integer' }), (person) => ({
      ...person,
      loginCount: '7',
    }));
  },
});
