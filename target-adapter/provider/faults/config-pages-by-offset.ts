import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configPagesByOffset = defineFault({
  id: 'config-pages-by-offset',
  title: 'ServiceProviderConfig names a way of paging that there is not',
  caughtBy: ['discovery/pagination-limits'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => ({
          ...body,
          pagination: { cursor: true, index: true, defaultPaginationMethod: 'offset' },
        }))
      : response,
});
