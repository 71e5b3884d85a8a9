import { defineFault } from '../fault.ts';

export const linkDeactivates = defineFault({
  id: 'link-deactivates',
  title: 'The link changes the address and shows the person as inactive',
  caughtBy: ['email/others-untouched'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      whenVerified: (inForce, change) => ({ ...correct.address.whenVerified(inForce, change), active: false }),
    },
  }),
});
