import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const linkDropsDisplayName = defineFault({
  id: 'link-drops-display-name',
  title: 'The link changes the address and loses displayName',
  caughtBy: ['email/others-untouched'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      whenVerified: (inForce, change) => without(correct.address.whenVerified(inForce, change), 'displayName'),
    },
  }),
});
