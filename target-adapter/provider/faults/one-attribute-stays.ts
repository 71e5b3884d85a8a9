import { defineFault } from '../fault.ts';

export const oneAttributeStays = defineFault({
  id: 'one-attribute-stays',
  title: 'One attribute of the schema cannot be removed',
  caughtBy: ['patch/each-removed'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => ({ ...('timezone' in before ? { timezone: before.timezone } : {}), ...after }),
    },
  }),
});
