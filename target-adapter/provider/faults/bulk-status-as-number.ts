import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkStatusAsNumber = defineFault({
  id: 'bulk-status-as-number',
  title: 'The status of a result is a number',
  caughtBy: ['bulk/status'],
  distort: (request, response) =>
    withResults(request, response, (results) =>
      results.map((result) => ({ ...result, status: Number(result.status) })),
    ),
});
