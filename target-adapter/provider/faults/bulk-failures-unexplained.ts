import { isObject } from '../../scim/resource.ts';
import { without, withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkFailuresUnexplained = defineFault({
  id: 'bulk-failures-unexplained',
  title: 'The error of an operation that failed has no detail',
  caughtBy: ['bulk/failure-explained'],
  distort: (request, response) =>
    withResults(request, response, (results) =>
      results.map((result) =>
        isObject(result.response) ? { ...result, response: without(result.response, 'detail') } : result,
      ),
    ),
});
