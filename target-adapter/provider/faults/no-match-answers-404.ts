import { attribute } from '../../scim/resource.ts';
import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const noMatchAnswers404 = defineFault({
  id: 'no-match-answers-404',
  title: 'A query without a match answers 404',
  caughtBy: ['connection/works'],
  distort(request, response) {
    const isEmpty = response.status === 200 && attribute(response.body, 'totalResults') === 0;
    return request.method === 'GET' && request.query.has('filter') && isEmpty
      ? refusing(response, 404, 'No user matches the filter')
      : response;
  },
});
