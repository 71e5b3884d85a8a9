import type { JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const secondAddressChangeIgnored = defineFault({
  id: 'second-address-change-ignored',
  title: 'An address that was changed once stays, whatever is asked for later',
  caughtBy: ['email/new-in-force'],
  policies(correct) {
    const changed = new Set<unknown>();
    const once = (before: JsonObject, after: JsonObject): JsonObject => {
      if (after.userName === before.userName) return after;
      if (changed.has(before.userName)) return { ...after, userName: before.userName, emails: before.emails };
      changed.add(after.userName);
      return after;
    };
    return {
      ...correct,
      scim: {
        ...correct.scim,
        afterPatch: (before, after) => once(before, correct.scim.afterPatch(before, after)),
        afterPut: (current, sent) => once(current, correct.scim.afterPut(current, sent)),
      },
    };
  },
});
