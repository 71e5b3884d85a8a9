import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkLimitUnnamed = defineFault({
  id: 'bulk-limit-unnamed',
  title: 'The 413 of a bulk job has no detail',
  caughtBy: ['bulk/limit-named'],
  distort: (request, response) =>
    request.method === 'POST' && request.path === '/Bulk' && response.status === 413
      ? withBody(response, (body) => without(body, 'detail'))
      : response,
});
