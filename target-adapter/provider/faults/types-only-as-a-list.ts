import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const typesOnlyAsAList = defineFault({
  id: 'types-only-as-a-list',
  title: 'A resource type is not found by itself',
  caughtBy: ['cyberark/one-by-one', 'discovery/type-by-id'],
  distort: (request, response) =>
    /^\/ResourceTypes\/./.test(request.path) ? refusing(response, 404, 'Ask for all of them.') : response,
});
