import { type Check, defineCheck, type Sources } from '../../check.ts';
import { isSuccess } from '../answer.ts';
import { isNoCrash, isRefusal, judgeStatuses } from '../expectation.ts';

const refusedWith = (expected: string, status: number) => ({
  expected,
  passes: (found: number) => found === status,
  tolerates: (found: number) => isRefusal(found) || found === 501,
  reason: 'refused, but not with the status that says why',
});

/** RFC 7644 §3.12 */
export const malformedRefused: Check<Sources> = defineCheck({
  id: 'errors/malformed',
  title: 'A body that is not JSON, or none at all, answers 400',
  requirements: ['RFC7644-3.12-06', 'RFC7644-3.3-13'],
  hint: 'Answer 400 with scimType invalidSyntax to a body that cannot be read.',
  breaks: 'A client’s slip shows as a failure of the service, and is tried again and again.',
  judge: (evidence) => judgeStatuses(evidence, { ...refusedWith('400 invalidSyntax', 400), scimType: 'invalidSyntax' }),
});

/** RFC 7644 §3.12 */
export const unknownPath: Check<Sources> = defineCheck({
  id: 'errors/unknown-path',
  title: 'A path that nobody serves answers 404',
  requirements: ['RFC7644-3.12-09'],
  hint: 'Answer 404 with a SCIM error body to every path that is not served.',
  breaks: 'A wrong base URL looks like a right one, and fails later.',
  judge: (evidence) => judgeStatuses(evidence, refusedWith('404', 404)),
});

/** RFC 7644 §3.2. What a client may do there is in the Allow header. */
export const methodRefused: Check<Sources> = defineCheck({
  id: 'errors/method',
  title: 'A method that an endpoint does not have is refused',
  requirements: ['RFC7644-3.2-06', 'RFC7644-3.12-12'],
  hint: 'Answer 405 with Allow, or 501, to POST on a resource.',
  breaks: 'A client that errs makes accounts in place of an error.',
  judge: (evidence) =>
    judgeStatuses(evidence, { expected: '405 or 501', passes: (status) => isRefusal(status) || status === 501 }),
});

/** RFC 7644 §3.8 */
export const plainJsonTaken: Check<Sources> = defineCheck({
  id: 'errors/json-taken',
  title: 'A body is taken as application/json too',
  requirements: ['RFC7644-3.8-06', 'OKTA-27', 'GOOG-01'],
  hint: 'Read bodies of the media type application/json like those of application/scim+json.',
  breaks: 'Clients of a plainer kind cannot create anybody.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '201', passes: isSuccess }),
});

/** RFC 7644 §3.8 */
export const acceptTaken: Check<Sources> = defineCheck({
  id: 'errors/accept',
  title: 'Whoever accepts SCIM, or anything, is answered',
  requirements: ['RFC7644-3.8-02', 'RFC7644-3.8-04'],
  hint: 'Answer Accept: application/scim+json and */* with application/scim+json.',
  breaks: 'Identity providers that say what they accept are turned away.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200', passes: (status) => status === 200 }),
});

/** RFC 7644 §3.8 */
export const acceptJsonTaken: Check<Sources> = defineCheck({
  id: 'errors/accept-json',
  title: 'Whoever accepts application/json is answered',
  requirements: ['RFC7644-3.8-03'],
  hint: 'Answer Accept: application/json too.',
  breaks: 'Clients of a plainer kind are turned away.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200', passes: (status) => status === 200 }),
});

/** RFC 7644 §3.12. Any refusal will do, and so will an answer. */
export const oddRequests: Check<Sources> = defineCheck({
  id: 'errors/odd-requests',
  title: 'Odd requests crash nothing: huge, deep, of another media type',
  requirements: ['RFC7644-3.12-13'],
  hint: 'Bound the size and depth of bodies and filters, and answer 400, 413, 414 or 415.',
  breaks: 'Whoever may provision can bring the service down.',
  judge: (evidence) => judgeStatuses(evidence, { expected: 'success, or a refusal with 4xx', passes: isNoCrash }),
});

/** RFC 7644 §3.12 */
export const worksAfterwards: Check<Sources> = defineCheck({
  id: 'errors/works-afterwards',
  title: 'After odd requests the target answers as before',
  requirements: ['RFC7644-3.4.1-01'],
  hint: 'Let no request change how the next one is answered.',
  breaks: 'One odd request stops all provisioning.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200', passes: (status) => status === 200 }),
});
