import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupNameHeedsCase = defineFault({
  id: 'group-name-heeds-case',
  title: 'A filter of groups by a name in capitals finds none',
  caughtBy: ['entra/group-any-case'],
  distort: (request, response) =>
    /^displayName eq "[^a-z]+"$/.test(request.query.get('filter') ?? '')
      ? listing(request, response, (list) => ({ ...list, totalResults: 0, itemsPerPage: 0, Resources: [] }))
      : response,
});
