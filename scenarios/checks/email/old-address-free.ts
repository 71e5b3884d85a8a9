import { type Check, defineCheck } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { judgeNotFound } from '../found.ts';

/** RFC 7644 §3.4.2.2 */
export const oldAddressFree: Check<Seen & { readonly discovery: Discovery }> = defineCheck({
  id: 'email/old-free',
  title: 'Nobody is found under the old address any more',
  requirements: ['RFC7644-3.4.2.2-02'],
  hint: 'Search by the address that is in force.',
  breaks: 'The next person with that address is linked to a stranger’s account.',
  judge: (seen) => judgeNotFound(seen, 'nobody under the old address'),
});
