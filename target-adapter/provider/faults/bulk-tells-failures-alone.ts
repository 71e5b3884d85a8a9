import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkTellsFailuresAlone = defineFault({
  id: 'bulk-tells-failures-alone',
  title: 'The answer to a bulk job lists failed operations alone, or all where none failed',
  caughtBy: ['bulk/each-result'],
  distort: (request, response) =>
    withResults(request, response, (results) => {
      const failed = results.filter(({ status }) => Number(status) >= 300);
      return failed.length === 0 ? results : failed;
    }),
});
