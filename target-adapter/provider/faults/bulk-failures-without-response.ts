import { without, withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkFailuresWithoutResponse = defineFault({
  id: 'bulk-failures-without-response',
  title: 'An operation that failed has a status and nothing else to tell why',
  caughtBy: ['bulk/failure-body'],
  distort: (request, response) =>
    withResults(request, response, (results) => results.map((result) => without(result, 'response'))),
});
