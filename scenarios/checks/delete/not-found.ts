import { type Check, defineCheck } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { judgeNotFound } from '../found.ts';

/** RFC 7644 §3.6 */
export const notFound: Check<Seen & { readonly discovery: Discovery }> = defineCheck({
  id: 'delete/not-found',
  title: 'A deleted person is not found any more',
  requirements: ['RFC7644-3.6-03'],
  hint: 'Leave deleted people out of lists and searches.',
  breaks: 'The identity provider links to an account that is not there.',
  judge: (seen) => judgeNotFound(seen, 'nobody under the address of a deleted person'),
});
