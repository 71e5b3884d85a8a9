import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';
import { resourcesOf } from '../listed.ts';

export const importLeavesNewestOut = defineFault({
  id: 'import-leaves-newest-out',
  title: 'A list without a filter leaves the newest two out',
  caughtBy: ['okta/import-whole'],
  distort(request, response) {
    if (request.query.has('filter')) return response;
    return listing(request, response, (list) => {
      const Resources = resourcesOf(list).slice(0, -2);
      return { ...list, totalResults: Resources.length, Resources };
    });
  },
});
