import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const listLeavesUserNameOut = defineFault({
  id: 'list-leaves-user-name-out',
  title: 'People in lists have no userName',
  caughtBy: ['always/required-there'],
  distort(request, response) {
    return listing(request, response, (list) => ({
      ...list,
      Resources: (Array.isArray(list.Resources) ? list.Resources : []).map(
        ({ userName: _dropped, ...person }) => person,
      ),
    }));
  },
});
