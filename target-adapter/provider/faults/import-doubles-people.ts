import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';
import { resourcesOf } from '../listed.ts';

export const importDoublesPeople = defineFault({
  id: 'import-doubles-people',
  title: 'A list without a filter shows everybody twice',
  caughtBy: ['okta/import-whole'],
  distort(request, response) {
    if (request.query.has('filter')) return response;
    return listing(request, response, (list) => ({
      ...list,
      Resources: resourcesOf(list).flatMap((each) => [each, each]),
    }));
  },
});
