import { describing, showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const decimalAnsweredAsText = defineFault({
  id: 'decimal-answered-as-text',
  title: 'A decimal attribute is answered as text',
  caughtBy: ['always/decimal-values'],
  distort(request, response) {
    return showingPeople(request, describing(request, response, 'workload', { type: 'decimal' }), (person) => ({
      ...person,
      workload: '0.5',
    }));
  },
});
