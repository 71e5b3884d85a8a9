import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const configWithoutIndexPaging = defineFault({
  id: 'config-without-index-paging',
  title: 'ServiceProviderConfig says of cursors alone whether lists come by them',
  caughtBy: ['discovery/pagination'],
  distort: (request, response) =>
    request.method === 'GET' && request.path === '/ServiceProviderConfig'
      ? withBody(response, (body) => ({ ...body, pagination: { cursor: true } }))
      : response,
});
