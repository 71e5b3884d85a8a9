import { type Check, defineCheck } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { judgeNotFound } from '../found.ts';

/** Looked for is a part of a userName that is there: only the whole is equal. RFC 7644 §3.4.2.2 */
export const nobodyFound: Check<Seen & { readonly discovery: Discovery }> = defineCheck({
  id: 'create/nobody-found',
  title: 'A userName that nobody has finds nobody',
  requirements: ['RFC7644-3.4.2.2-02'],
  hint: 'Apply the filter userName eq “…” to the whole value, and answer an empty list where nobody matches.',
  breaks: 'The identity provider links a new person to a stranger’s account.',
  judge: (seen) => judgeNotFound(seen, 'nobody under a userName that nobody has'),
});
