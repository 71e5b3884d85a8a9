import { attribute } from '../../scim/resource.ts';
import { badge } from '../../scim/schemas/badge.ts';
import { defineFault } from '../fault.ts';

export const badgeLabelStays = defineFault({
  id: 'badge-label-stays',
  title: 'PATCH removes no label of a badge',
  caughtBy: ['custom/extension-removed'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) =>
        attribute(before, badge.id, 'label') !== undefined && attribute(after, badge.id, 'label') === undefined
          ? { ...after, [badge.id]: before[badge.id] }
          : after,
    },
  }),
});
