import { without, withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkLocationMissing = defineFault({
  id: 'bulk-location-missing',
  title: 'The results of a bulk job lack the location, but for those of a POST',
  caughtBy: ['bulk/located'],
  distort: (request, response) =>
    withResults(request, response, (results) =>
      results.map((result) => (result.method === 'POST' ? result : without(result, 'location'))),
    ),
});
