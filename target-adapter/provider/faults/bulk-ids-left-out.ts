import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkIdsLeftOut = defineFault({
  id: 'bulk-ids-left-out',
  title: 'The results of a bulk job have no bulkId',
  caughtBy: ['bulk/ids-back'],
  distort: (request, response) => withResults(request, response, ({ bulkId: _bulkId, ...result }) => result),
});
