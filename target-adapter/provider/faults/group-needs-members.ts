import { refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupNeedsMembers = defineFault({
  id: 'group-needs-members',
  title: 'POST of a group without members answers 400',
  caughtBy: ['members/none-needed'],
  distort(request, response) {
    return request.method === 'POST' && request.path === '/Groups' && sentBody(request).members === undefined
      ? refusing(response, 400, 'A group needs members', 'invalidValue')
      : response;
  },
});
