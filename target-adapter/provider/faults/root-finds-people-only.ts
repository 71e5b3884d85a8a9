import { listOf } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const rootFindsPeopleOnly = defineFault({
  id: 'root-finds-people-only',
  title: 'A query at the base URL finds people only',
  caughtBy: ['root/finds-all'],
  distort: (request, response) =>
    request.path === '' || request.path === '/'
      ? withBody(response, (body) => {
          const Resources = listOf(body).filter((item) => item.userName !== undefined);
          return { ...body, totalResults: Resources.length, Resources };
        })
      : response,
});
