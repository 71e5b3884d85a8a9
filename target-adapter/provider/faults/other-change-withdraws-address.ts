import { defineFault } from '../fault.ts';

export const otherChangeWithdrawsAddress = defineFault({
  id: 'other-change-withdraws-address',
  title: 'Any other change of the person withdraws the address that waits',
  caughtBy: ['email/link-confirms'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, onOther: () => 'cancel', onRepeat: () => 'end-link' },
  }),
});
