import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkFailuresUnexplained = defineFault({
  id: 'bulk-failures-unexplained',
  title: 'A bulk job tells the status of what failed, and nothing else',
  caughtBy: ['bulk/failure-told'],
  distort: (request, response) => withResults(request, response, ({ response: _response, ...result }) => result),
});
