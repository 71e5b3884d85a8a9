import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, pass, type Sources, unjudged, warn } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { itemsIn } from '../discovery-list.ts';
import { isRefusal, judgeStatuses } from '../expectation.ts';

/** RFC 7644 §4 says both that a filter is ignored and that it should be 403: neither fails. */
export const filterForbidden: Check<Sources> = defineCheck({
  id: 'discovery/filter-forbidden',
  title: 'A filter on discovery is refused with 403',
  requirements: ['RFC7644-4-07'],
  hint: 'Answer 403 where a filter is asked for at /Schemas or /ResourceTypes.',
  breaks: 'A client takes a part of the schemas for all of them.',
  judge: (evidence) =>
    judgeStatuses(evidence, {
      expected: '403',
      passes: (status) => status === 403,
      tolerates: () => true,
      reason: 'the RFC also says that the filter is ignored',
    }),
});

/** RFC 7644 §4. `exchanges`: with paging, without it. Pages harm nobody who asked for them. */
export const pagingIgnored: Check<Sources & { readonly whole: Exchange }> = defineCheck({
  id: 'discovery/paging-ignored',
  title: 'Discovery is answered whole, whatever page is asked for',
  requirements: ['RFC7644-4-06'],
  hint: 'Pass over startIndex, count, sortBy and sortOrder at /Schemas and /ResourceTypes.',
  breaks: 'A client takes a part of the schemas for all of them.',
  judge({ exchanges = [], whole }) {
    const [exchange] = exchanges;
    if (exchange?.response?.status !== 200) return unjudged(answerOf(exchange));
    const [shown, all] = [itemsIn(exchange).length, itemsIn(whole).length];
    return shown === all
      ? pass
      : warn({ expected: `all ${all} of them`, actual: `${shown}`, reason: 'it is what was asked for' });
  },
});

/** RFC 7643 §6, §7; RFC 7644 §3.2. The run did not make what stands there: the PATCH names nothing to change. */
export const discoveryReadOnly: Check<Sources> = defineCheck({
  id: 'discovery/read-only',
  title: 'Discovery cannot be written to',
  requirements: ['RFC7643-6-09', 'RFC7643-7-18', 'RFC7644-3.2-06'],
  hint: 'Answer 405 to PUT, PATCH and POST at /Schemas, /ResourceTypes and /ServiceProviderConfig.',
  breaks: 'Whoever may provision can change what the service says of itself.',
  judge: (evidence) =>
    judgeStatuses(evidence, {
      expected: '405',
      passes: (status) => isRefusal(status) || status === 501,
      tolerates: (status) => status < 300,
      reason: 'there was nothing to change',
    }),
});

/** RFC 7644 §3.12 */
export const unknownDiscovery: Check<Sources> = defineCheck({
  id: 'discovery/unknown',
  title: 'A schema or type that nobody has answers 404',
  requirements: ['RFC7644-3.12-09'],
  hint: 'Answer 404 to an id at /Schemas and /ResourceTypes that does not exist.',
  breaks: 'A client takes an error, or a list, for the schema that it looks for.',
  judge: (evidence) =>
    judgeStatuses(evidence, {
      expected: '404',
      passes: (status) => status === 404,
      tolerates: (status) => isRefusal(status) || status === 501,
      reason: 'refused, but not with the status that says why',
    }),
});
