import { defineFault } from '../fault.ts';

export const putChangesImmutable = defineFault({
  id: 'put-changes-immutable',
  title: 'PUT changes what the schema calls immutable',
  caughtBy: ['custom/immutable-put'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onImmutable: (writing, value) =>
        writing === 'put' && value === 'another' ? 'take' : correct.scim.onImmutable(writing, value),
    },
  }),
});
