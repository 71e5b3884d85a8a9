import { userSchema } from '../../scim/urns.ts';
import { defineFault } from '../fault.ts';

export const deleteAnswersBody = defineFault({
  id: 'delete-answers-body',
  title: 'DELETE answers 200 and sends the resource',
  caughtBy: ['delete/no-body'],
  distort(request, response) {
    return request.method === 'DELETE' && response.status === 204
      ? { status: 200, headers: {}, body: { schemas: [userSchema], id: request.path.split('/').at(-1) } }
      : response;
  },
});
