import { isObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkUnknownReferenceCrashes = defineFault({
  id: 'bulk-unknown-reference-crashes',
  title: 'An operation with a bulkId that no operation defines ends with 500',
  caughtBy: ['bulk/reference-unknown'],
  distort: (request, response) =>
    withResults(request, response, (results) =>
      results.map((result) =>
        isObject(result.response) && /bulkId/.test(String(result.response.detail))
          ? { ...result, status: '500', response: new ScimError(500, 'the server made a mistake').body }
          : result,
      ),
    ),
});
