import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const scimTypeMadeUp = defineFault({
  id: 'scim-type-made-up',
  title: 'Errors have a scimType of their own',
  caughtBy: ['always/scim-type'],
  distort(_request, response) {
    return response.status >= 400 ? withBody(response, (body) => ({ ...body, scimType: 'entityConflict' })) : response;
  },
});
