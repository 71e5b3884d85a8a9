import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configPagesByCursor = defineFault({
  id: 'config-pages-by-cursor',
  title: 'ServiceProviderConfig names the cursor as the usual way of paging',
  caughtBy: ['discovery/pagination-default', 'cursor/default-method'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => ({
          ...body,
          pagination: { cursor: true, index: true, defaultPaginationMethod: 'cursor' },
        }))
      : response,
});
