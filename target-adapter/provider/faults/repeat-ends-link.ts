import { defineFault } from '../fault.ts';

export const repeatEndsLink = defineFault({
  id: 'repeat-ends-link',
  title: 'Repeating a pending change ends its link and sends no other',
  caughtBy: ['email/link-confirms'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, onRepeat: () => 'end-link' },
  }),
});
