import { ScimError } from '../../scim/scim-error.ts';
import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkCircleCrashes = defineFault({
  id: 'bulk-circle-crashes',
  title: 'Operations that refer to each other bring down their job',
  caughtBy: ['bulk/circular'],
  distort: (request, response) =>
    withResults(request, response, (result) =>
      request.text.includes('"bulkId:left"') && request.text.includes('"bulkId:right"')
        ? { ...result, status: '500', response: new ScimError(500, 'stack level too deep').body }
        : result,
    ),
});
