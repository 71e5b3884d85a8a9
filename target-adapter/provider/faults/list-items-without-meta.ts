import { listing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';
import { resourcesOf } from '../listed.ts';

export const listItemsWithoutMeta = defineFault({
  id: 'list-items-without-meta',
  title: 'Lists show people without their meta',
  caughtBy: ['okta/hit-complete'],
  distort: (request, response) =>
    listing(request, response, (list) => ({
      ...list,
      Resources: resourcesOf(list).map((each) => without(each, 'meta')),
    })),
});
