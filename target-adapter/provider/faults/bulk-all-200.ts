import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkAll200 = defineFault({
  id: 'bulk-all-200',
  title: 'Whatever succeeds in a bulk job has the status 200',
  caughtBy: ['bulk/status'],
  distort: (request, response) =>
    withResults(request, response, (results) =>
      results.map((result) => (Number(result.status) < 300 ? { ...result, status: '200' } : result)),
    ),
});
