import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unknownMemberAnswers500 = defineFault({
  id: 'unknown-member-answers-500',
  title: 'POST of a group with a member that does not exist answers 500',
  caughtBy: ['members/unknown'],
  distort(request, response) {
    return request.method === 'POST' && request.path === '/Groups' && response.status === 400
      ? refusing(response, 500, 'a foreign key is violated')
      : response;
  },
});
