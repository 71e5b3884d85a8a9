import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

const newIn = (before: JsonObject, after: JsonObject): JsonObject => {
  const changed = Object.entries(after).filter(([part, value]) => before[part] !== value);
  return isDeepStrictEqual(before, after) ? after : Object.fromEntries(changed);
};

export const complexValueLosesOtherParts = defineFault({
  id: 'complex-value-loses-other-parts',
  title: 'PATCH of a complex attribute loses the parts that are not named',
  caughtBy: ['patch/add-merges-complex', 'patch/replace-complex'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => ({
        ...after,
        ...(isObject(before.name) && isObject(after.name) ? { name: newIn(before.name, after.name) } : {}),
      }),
    },
  }),
});
