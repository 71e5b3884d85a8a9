import { defineFault } from '../fault.ts';

export const removeTakesOne = defineFault({
  id: 'remove-takes-one',
  title: 'PATCH remove of a whole list removes its first value alone',
  caughtBy: ['patch/remove-list'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) =>
        Array.isArray(before.phoneNumbers) && before.phoneNumbers.length > 1 && after.phoneNumbers === undefined
          ? { ...after, phoneNumbers: before.phoneNumbers.slice(1) }
          : after,
    },
  }),
});
