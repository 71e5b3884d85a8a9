import { attribute } from '../../scim/resource.ts';
import { sentOperations, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const pathLessActiveToldLate = defineFault({
  id: 'path-less-active-told-late',
  title: 'The answer to a PATCH without a path shows active as it was',
  caughtBy: ['okta/path-less-active'],
  distort(request, response) {
    const [operation] = sentOperations(request);
    const active = attribute(operation?.value, 'active');
    return request.method === 'PATCH' && operation?.path === undefined && active === false && response.status === 200
      ? withBody(response, (body) => ({ ...body, active: true }))
      : response;
  },
});
