import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const changeUndoesEarlierOne = defineFault({
  id: 'change-undoes-earlier-one',
  title: 'PATCH writes the other parts of a name as they were before the first change',
  caughtBy: ['concurrency/no-lost-update'],
  policies(correct) {
    const first = new Map<unknown, JsonObject>();
    return {
      ...correct,
      scim: {
        ...correct.scim,
        afterPatch(before, after) {
          const { userName, name } = before;
          if (!isObject(name) || !isObject(after.name) || isDeepStrictEqual(name, after.name)) return after;
          const stale = first.get(userName) ?? name;
          first.set(userName, stale);
          const changed = Object.entries(after.name).filter(([part, value]) => value !== name[part]);
          return { ...after, name: { ...stale, ...Object.fromEntries(changed) } };
        },
      },
    };
  },
});
