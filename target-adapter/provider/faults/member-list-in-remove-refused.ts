import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const memberListInRemoveRefused = defineFault({
  id: 'member-list-in-remove-refused',
  title: 'PATCH remove of members with a list of values is refused',
  caughtBy: ['entra/members-removed-by-list'],
  distort: (request, response) =>
    request.method === 'PATCH' &&
    sentOperations(request).some(({ op, value }) => /^remove$/i.test(String(op)) && Array.isArray(value))
      ? refusing(response, 400, 'remove takes no value', 'invalidSyntax')
      : response,
});
