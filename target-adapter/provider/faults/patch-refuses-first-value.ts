import { defineFault } from '../fault.ts';

export const patchRefusesFirstValue = defineFault({
  id: 'patch-refuses-first-value',
  title: 'PATCH refuses the first value of what is immutable',
  caughtBy: ['custom/immutable-first-patch'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onImmutable: (writing, value) =>
        writing === 'patch' && value === 'first' ? 'refuse' : correct.scim.onImmutable(writing, value),
    },
  }),
});
