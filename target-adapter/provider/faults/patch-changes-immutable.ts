import { defineFault } from '../fault.ts';

export const patchChangesImmutable = defineFault({
  id: 'patch-changes-immutable',
  title: 'PATCH changes what the schema calls immutable',
  caughtBy: ['custom/immutable-patch'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onImmutable: (writing, value) =>
        writing === 'patch' && value === 'another' ? 'take' : correct.scim.onImmutable(writing, value),
    },
  }),
});
