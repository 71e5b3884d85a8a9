import { type Check, defineCheck, skip } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeDelivery } from '../delivery.ts';

/** RFC 7644 §3.4.2; each identity provider asks in its own way. */
export const connectionWorks: Check<Delivery> = defineCheck({
  id: 'connection/works',
  title: 'The connection test passes',
  requirements: ['RFC7644-3.4.2-08', 'RFC7644-3.4.2-03', 'RFC6750-2.1-01'],
  hint: 'Answer a query without matches with 200 and an empty ListResponse.',
  breaks: 'The administrator cannot save the connection in the identity provider.',
  judge(evidence) {
    if (evidence.outcome.settlement.kind === 'done' && evidence.exchanges.length === 0)
      return skip(`${evidence.idp} has no test of the connection`);
    return judgeDelivery(evidence, 'the connection test of the identity provider passes');
  },
});
