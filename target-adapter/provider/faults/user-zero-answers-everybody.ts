import { defineFault } from '../fault.ts';

export const userZeroAnswersEverybody = defineFault({
  id: 'user-zero-answers-everybody',
  title: 'The id 0 is taken for no id, and everybody is answered',
  caughtBy: ['ping/user-zero'],
  distort: (request, response) =>
    request.path === '/Users/0' ? { ...response, status: 200, body: everybody } : response,
});

const everybody = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
};
