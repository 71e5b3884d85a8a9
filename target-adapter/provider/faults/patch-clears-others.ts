import { isDeepStrictEqual } from 'node:util';
import { defineFault } from '../fault.ts';

const required: ReadonlySet<string> = new Set(['schemas', 'id', 'meta', 'userName', 'active', 'displayName']);

export const patchClearsOthers = defineFault({
  id: 'patch-clears-others',
  title: 'PATCH clears what its operations do not name',
  caughtBy: ['update/others-untouched'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) =>
        Object.fromEntries(
          Object.entries(after).filter(
            ([name, value]) => required.has(name) || !isDeepStrictEqual(value, before[name]),
          ),
        ),
    },
  }),
});
