import { attribute } from '../../../target-adapter/scim/resource.ts';
import {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgeGone } from '../absence.ts';
import { answerOf, isTransient } from '../answer.ts';
import { missingResource } from '../person-read.ts';

/** RFC 7644 §3.4.1 */
export const readById: Check<Seen> = defineCheck({
  id: 'read/by-id',
  title: 'A read by id shows the resource with that id',
  requirements: ['RFC7644-3.4.1-01', 'RFC7643-3.1-02', 'RFC7643-3.1-03', 'OKTA-09', 'OL-05'],
  hint: 'Answer GET of the id with 200 and the resource itself, its id included.',
  breaks: 'The identity provider takes the person for deleted and makes a new account.',
  judge: (seen) => missingResource(seen) ?? pass,
});

/** RFC 9110 §9.2.1: a read changes nothing. */
export const readUntouched: Check<Sources & { readonly first: Seen; readonly second: Seen }> = defineCheck({
  id: 'read/untouched',
  title: 'A read leaves the time of the last modification as it is',
  requirements: ['RFC7643-3.1-17', 'RFC7644-3.2-02'],
  hint: 'Change meta.lastModified and meta.version with a write alone.',
  breaks: 'Whoever reads what was modified since a moment reads everything again.',
  judge({ first, second }) {
    const [was, is] = [first, second].map(({ resource }) => attribute(resource, 'meta', 'lastModified'));
    if (typeof was !== 'string' || typeof is !== 'string') return skip('the target shows no meta.lastModified');
    return Date.parse(was) === Date.parse(is) ? pass : fail({ expected: `lastModified ${was}`, actual: is });
  },
});

/** Look-up of a UUID without regard to case is common. RFC 7643 §3.1 */
export const idHeedsCase: Check<Seen> = defineCheck({
  id: 'read/id-heeds-case',
  title: 'An id in other letter case is another id',
  requirements: ['RFC7643-3.1-08'],
  hint: 'Compare ids letter by letter.',
  breaks: 'Two ids lead to one account, and clients that keep both take it for two.',
  judge: (seen) => softened(judgeGone(seen), seen, 'many targets look a UUID up without regard to case'),
});

/** RFC 7644 §3.4.1 */
export const idOfOtherType: Check<Seen> = defineCheck({
  id: 'read/id-of-other-type',
  title: 'The id of a person is no id of a group',
  requirements: ['RFC7644-3.4.1-03'],
  hint: 'Look an id up among the resources of the endpoint that was asked.',
  breaks: 'A person is changed or deleted as if they were a group.',
  judge: judgeGone,
});

function softened(judgement: Judgement, { exchanges }: Seen, reason: string): Judgement {
  const last = exchanges.at(-1);
  if (judgement.kind !== 'fail' || (last?.response?.status ?? 500) >= 500) return judgement;
  return warn({ expected: judgement.expected, actual: judgement.actual, reason });
}

/** RFC 7643 §3.1 */
export const locationLeads: Check<Sources & { readonly followed?: Seen; readonly id: string }> = defineCheck({
  id: 'read/location-leads',
  title: 'The URL of a resource leads to it',
  requirements: ['RFC7643-3.1-19', 'RFC7644-3.3-07', 'RFC7644-1.3-01'],
  hint: 'Write the URL under which the resource can be read into Location and meta.location.',
  breaks: 'Clients that follow the URL reach nothing, or somebody else.',
  judge({ followed, id }) {
    if (followed === undefined) return skip('the URL lies outside the base URL, which a proxy may rewrite');
    const last = followed.exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    const shown = attribute(last?.response?.body, 'id');
    return status === 200 && shown === id ? pass : fail({ expected: `200 with the id ${id}`, actual: answerOf(last) });
  },
});
