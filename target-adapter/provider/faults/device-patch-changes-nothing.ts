import { defineFault } from '../fault.ts';

export const devicePatchChangesNothing = defineFault({
  id: 'device-patch-changes-nothing',
  title: 'PATCH of a device answers 200 and changes nothing',
  caughtBy: ['custom/patched'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => ('serialNumber' in before ? before : after),
    },
  }),
});
