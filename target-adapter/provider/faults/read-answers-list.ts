import { listResponse } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

export const readAnswersList = defineFault({
  id: 'read-answers-list',
  title: 'GET of an id answers with a list of one',
  caughtBy: ['read/by-id'],
  distort(request, response) {
    if (request.method !== 'GET' || !request.path.startsWith('/Users/') || response.status !== 200) return response;
    return { ...response, body: { schemas: [listResponse], totalResults: 1, Resources: [response.body] } };
  },
});
