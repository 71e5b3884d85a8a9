import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterLogicInCapitalsRefused = defineFault({
  id: 'filter-logic-in-capitals-refused',
  title: 'Filters with AND, OR or NOT in capitals are refused',
  caughtBy: ['filter/logic-any-case'],
  distort: ({ query }, response) =>
    /\b(AND|OR|NOT)\b/.test(query.get('filter') ?? '')
      ? refusing(response, 400, 'no such operator', 'invalidFilter')
      : response,
});
