import { isObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkLimitsZero = defineFault({
  id: 'bulk-limits-zero',
  title: 'ServiceProviderConfig allows no operation in a bulk job, which it supports',
  caughtBy: ['discovery/limits'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => ({
          ...body,
          bulk: { ...(isObject(body.bulk) ? body.bulk : {}), maxOperations: 0 },
        }))
      : response,
});
