import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkLimitUnexplained = defineFault({
  id: 'bulk-limit-unexplained',
  title: 'A bulk job that is too large is refused without a word',
  caughtBy: ['bulk/limit-told'],
  distort: (request, response) =>
    request.path === '/Bulk' && response.status === 413 ? refusing(response, 413, '') : response,
});
