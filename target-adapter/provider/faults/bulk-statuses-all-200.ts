import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkStatusesAll200 = defineFault({
  id: 'bulk-statuses-all-200',
  title: 'Every operation of a bulk job is said to have come to 200',
  caughtBy: ['bulk/statuses'],
  distort: (request, response) => withResults(request, response, (result) => ({ ...result, status: '200' })),
});
