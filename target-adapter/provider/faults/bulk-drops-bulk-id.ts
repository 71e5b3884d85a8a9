import { without, withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkDropsBulkId = defineFault({
  id: 'bulk-drops-bulk-id',
  title: 'The results of a bulk job lack their bulkId',
  caughtBy: ['bulk/bulk-id-returned'],
  distort: (request, response) =>
    withResults(request, response, (results) => results.map((result) => without(result, 'bulkId'))),
});
