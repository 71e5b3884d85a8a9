import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** `exchanges`: a GET by id. */
type Read = Sources & { readonly exchanges: readonly Exchange[] };

/** RFC 7644 §3.14 */
export const tagGiven: Check<Read> = defineCheck({
  id: 'versions/given',
  title: 'A target that announces ETags sends one with each resource',
  requirements: ['RFC7644-3.14-02', 'RFC7644-3.14-01', 'RFC7644-4-08'],
  hint: 'Send the version of the resource in the ETag header, or set etag.supported to false.',
  breaks: 'Clients that guard their changes by versions have nothing to send.',
  judge({ exchanges: [read] }) {
    if (!isSuccess(read?.response?.status)) return unjudged(answerOf(read));
    return read?.response?.headers.etag === undefined ? fail({ expected: 'an ETag header', actual: 'none' }) : pass;
  },
});

/** `exchanges`: two reads, a change, and a read. RFC 7644 §3.14 */
export const tagFollowsChange: Check<Read> = defineCheck({
  id: 'versions/follow-change',
  title: 'The ETag is another one after a change, and the same one without',
  requirements: ['RFC7644-3.14-07'],
  hint: 'Make the ETag of the state of the resource: of its content, or of a number that each change raises.',
  breaks: 'Clients overwrite what others changed meanwhile, or are refused for no reason.',
  judge({ exchanges: [first, second, change, last] }) {
    const [one, same, other] = [first, second, last].map((read) => read?.response?.headers.etag);
    if (one === undefined || same === undefined || other === undefined) return unjudged('a read shows no ETag');
    if (one !== same) return fail({ expected: `ETag ${one} again`, actual: `ETag ${same}` });
    const status = change?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(change));
    // Told by the check that such a change is made.
    if (!isSuccess(status)) return skip(`nothing was changed: ${answerOf(change)}`);
    return one === other ? fail({ expected: 'another ETag after the change', actual: `ETag ${other}` }) : pass;
  },
});
