import { attribute } from '../../scim/resource.ts';
import { badge } from '../../scim/schemas/badge.ts';
import { defineFault } from '../fault.ts';

export const badgePatchPassedOver = defineFault({
  id: 'badge-patch-passed-over',
  title: 'PATCH passes over another label of a badge',
  caughtBy: ['custom/extension-patched'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) =>
        attribute(before, badge.id, 'label') !== undefined && attribute(after, badge.id, 'label') !== undefined
          ? { ...after, [badge.id]: before[badge.id] }
          : after,
    },
  }),
});
