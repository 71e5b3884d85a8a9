import { userSchema } from '../../scim/urns.ts';
import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const filterOnListAnswersEverybody = defineFault({
  id: 'filter-on-list-answers-everybody',
  title: 'A filter on emails without a part is passed over',
  caughtBy: ['filter/whole-list'],
  distort: (request, response) =>
    /^emails eq /i.test(request.query.get('filter') ?? '')
      ? listing(request, { ...response, status: 200 }, () => ({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
          totalResults: 1,
          Resources: [{ schemas: [userSchema], id: 'somebody', userName: 'somebody.else@example.org' }],
        }))
      : response,
});
