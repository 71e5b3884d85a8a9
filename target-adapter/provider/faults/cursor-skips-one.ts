import { defineFault } from '../fault.ts';

export const cursorSkipsOne = defineFault({
  id: 'cursor-skips-one',
  title: 'Behind every page by cursor one person is passed over',
  caughtBy: ['cursor/pages-cover', 'cursor/in-search'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      resumesAt: (place, ids) => correct.scim.resumesAt(place, ids) + (place.after === undefined ? 0 : 1),
    },
  }),
});
