import { ScimError } from '../../scim/scim-error.ts';
import { withResults } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkPatchWantsBareList = defineFault({
  id: 'bulk-patch-wants-bare-list',
  title: 'A PATCH in a bulk job is refused, since its data is a whole PatchOp',
  caughtBy: ['bulk/like-single'],
  distort: (request, response) =>
    withResults(request, response, (results) =>
      results.map((result) => (result.method === 'PATCH' ? { ...result, ...refusal } : result)),
    ),
});

const refusal = { status: '400', response: new ScimError(400, 'data must be a list', 'invalidSyntax').body };
