import { type Check, defineCheck, skip } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { leavesOut } from '../creation.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.5 */
export const emailChangeDelivered: Check<Delivery> = defineCheck({
  id: 'email/delivered',
  title: 'The identity provider can change an e-mail address',
  requirements: ['RFC7644-3.5.2.3-02', 'RFC7644-3.5.1-02'],
  hint: 'Accept a new userName and work e-mail by PATCH and by PUT.',
  breaks: 'People who marry or move keep the old address.',
  judge(evidence) {
    const { outcome, exchanges, idp } = evidence;
    if (outcome.settlement.kind === 'done' && leavesOut(exchanges, 'emails'))
      return skip(`${idp} sends no address with a change, so none can arrive`);
    return judgeDelivery(evidence, 'the new address is accepted');
  },
});
