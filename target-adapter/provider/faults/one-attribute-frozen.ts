import { defineFault } from '../fault.ts';

export const oneAttributeFrozen = defineFault({
  id: 'one-attribute-frozen',
  title: 'One attribute of the schema keeps its first value',
  caughtBy: ['patch/each-replaced'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) =>
        'timezone' in before && 'timezone' in after ? { ...after, timezone: before.timezone } : after,
    },
  }),
});
