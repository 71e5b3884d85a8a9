import { attribute } from '../../scim/resource.ts';
import { refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const putWithMetaAnswers500 = defineFault({
  id: 'put-with-meta-answers-500',
  title: 'PUT answers 500 to a meta that is not its own',
  caughtBy: ['replace/read-only'],
  distort(request, response) {
    return request.method === 'PUT' && attribute(sentBody(request), 'meta', 'resourceType') === 'Robot'
      ? refusing(response, 500, 'Internal server error')
      : response;
  },
});
