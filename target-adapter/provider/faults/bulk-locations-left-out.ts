import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkLocationsLeftOut = defineFault({
  id: 'bulk-locations-left-out',
  title: 'The results of a bulk job have no location',
  caughtBy: ['bulk/locations'],
  distort: (request, response) => withResults(request, response, ({ location: _location, ...result }) => result),
});
