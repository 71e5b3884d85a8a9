import { defineFault } from '../fault.ts';

export const putPassesOverImmutable = defineFault({
  id: 'put-passes-over-immutable',
  title: 'PUT answers 200 to another value of what is immutable, and keeps the old one',
  caughtBy: ['custom/immutable-put'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onImmutable: (writing, value) =>
        writing === 'put' && value === 'another' ? 'keep' : correct.scim.onImmutable(writing, value),
    },
  }),
});
