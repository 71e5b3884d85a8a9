import { defineFault } from '../fault.ts';

export const devicePutChangesNothing = defineFault({
  id: 'device-put-changes-nothing',
  title: 'PUT of a device answers 200 and changes nothing',
  caughtBy: ['custom/replaced'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPut: (current, sent) => ('serialNumber' in current ? current : correct.scim.afterPut(current, sent)),
    },
  }),
});
