import { ScimError } from '../../scim/scim-error.ts';
import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkUnknownReferenceCrashes = defineFault({
  id: 'bulk-unknown-reference-crashes',
  title: 'A reference that leads nowhere is a server error',
  caughtBy: ['bulk/unknown-reference'],
  distort: (request, response) =>
    withResults(request, response, (result) =>
      result.status === '400' ? { ...result, status: '500', response: new ScimError(500, 'no such key').body } : result,
    ),
});
