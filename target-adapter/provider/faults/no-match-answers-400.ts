import { attribute } from '../../scim/resource.ts';
import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const noMatchAnswers400 = defineFault({
  id: 'no-match-answers-400',
  title: 'A filter that matches nobody is called invalid',
  caughtBy: ['onelogin/probe'],
  distort: (request, response) =>
    request.path === '/Users' && request.query.has('filter') && attribute(response.body, 'totalResults') === 0
      ? refusing(response, 400, 'There is no such user.', 'invalidFilter')
      : response,
});
