import { isDeepStrictEqual } from 'node:util';
import { defineFault } from '../fault.ts';

export const repeatedAddTouches = defineFault({
  id: 'repeated-add-touches',
  title: 'PATCH add of a value that is there changes something else',
  caughtBy: ['patch/add-twice-untouched'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) =>
        isDeepStrictEqual(before, after)
          ? { ...after, timezone: before.timezone === 'Europe/Paris' ? 'Europe/Rome' : 'Europe/Paris' }
          : after,
    },
  }),
});
