import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';
import { resourcesOf } from '../listed.ts';

export const inactiveListedAsActive = defineFault({
  id: 'inactive-listed-as-active',
  title: 'Lists show everybody as active',
  caughtBy: ['okta/inactive-found'],
  distort: (request, response) =>
    listing(request, response, (list) => ({
      ...list,
      Resources: resourcesOf(list).map((each) => ('active' in each ? { ...each, active: true } : each)),
    })),
});
