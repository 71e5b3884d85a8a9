import { defineFault } from '../fault.ts';
import { withAddress } from '../organization/address.ts';

export const addressInForceUnverified = defineFault({
  id: 'address-in-force-unverified',
  title: 'A new address counts before its link was followed',
  caughtBy: ['email/old-in-force'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, whileWaiting: (_inForce, planned, change) => withAddress(planned, change) },
  }),
});
