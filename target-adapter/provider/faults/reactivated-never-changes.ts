import type { JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const reactivatedNeverChanges = defineFault({
  id: 'reactivated-never-changes',
  title: 'Whoever was deactivated once is switched on and off, and takes no other change',
  caughtBy: ['update/arrives'],
  policies(correct) {
    const once = new Set<unknown>();
    const frozen = (before: JsonObject, after: JsonObject): JsonObject =>
      once.has(before.userName) ? { ...before, active: after.active } : after;
    return {
      ...correct,
      account: {
        ...correct.account,
        whenDeactivated(resource) {
          once.add(resource.userName);
          return correct.account.whenDeactivated(resource);
        },
      },
      scim: {
        ...correct.scim,
        afterPatch: (before, after) => frozen(before, correct.scim.afterPatch(before, after)),
        afterPut: (current, sent) => frozen(current, correct.scim.afterPut(current, sent)),
      },
    };
  },
});
