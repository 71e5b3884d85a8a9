import { defineFault } from '../fault.ts';

export const putRefusesFirstValue = defineFault({
  id: 'put-refuses-first-value',
  title: 'PUT refuses the first value of what is immutable',
  caughtBy: ['custom/immutable-first-put'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onImmutable: (writing, value) =>
        writing === 'put' && value === 'first' ? 'refuse' : correct.scim.onImmutable(writing, value),
    },
  }),
});
