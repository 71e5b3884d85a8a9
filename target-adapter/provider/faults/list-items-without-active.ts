import { listing, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';
import { resourcesOf } from '../listed.ts';

export const listItemsWithoutActive = defineFault({
  id: 'list-items-without-active',
  title: 'Lists do not say who is active',
  caughtBy: ['okta/hit-complete'],
  distort: (request, response) =>
    listing(request, response, (list) => ({
      ...list,
      Resources: resourcesOf(list).map((each) => without(each, 'active')),
    })),
});
