import { groupSchema } from '../../scim/urns.ts';
import { sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const namelessGroupAnswers201 = defineFault({
  id: 'nameless-group-answers-201',
  title: 'POST of a group without displayName answers 201',
  caughtBy: ['members/name-required'],
  distort(request, response) {
    return request.method === 'POST' && request.path === '/Groups' && sentBody(request).displayName === undefined
      ? { status: 201, headers: {}, body: { schemas: [groupSchema], id: 'nameless' } }
      : response;
  },
});
