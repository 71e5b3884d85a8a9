import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const conflictWithoutScimType = defineFault({
  id: 'conflict-without-scim-type',
  title: '409 does not say of what the conflict is',
  caughtBy: ['unique/scim-type'],
  distort(_request, response) {
    return response.status === 409 ? withBody(response, (body) => without(body, 'scimType')) : response;
  },
});
