import { without, withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkMethodsMissing = defineFault({
  id: 'bulk-methods-missing',
  title: 'The results of a bulk job lack their method',
  caughtBy: ['bulk/located'],
  distort: (request, response) =>
    withResults(request, response, (results) => results.map((result) => without(result, 'method'))),
});
