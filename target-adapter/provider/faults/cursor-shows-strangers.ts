import { attribute } from '../../scim/resource.ts';
import { listResponse, userSchema } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

const stranger = { schemas: [userSchema], id: 'somebody-else', userName: 'somebody.else@example.org' };

export const cursorShowsStrangers = defineFault({
  id: 'cursor-shows-strangers',
  title: 'A cursor that does not go with its list shows people of another one',
  caughtBy: ['cursor/forged', 'cursor/other-query'],
  distort: (_request, response) =>
    attribute(response.body, 'scimType') === 'invalidCursor'
      ? { ...response, status: 200, body: { schemas: [listResponse], totalResults: 1, Resources: [stranger] } }
      : response,
});
