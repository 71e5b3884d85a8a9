import { type Check, defineCheck, fail, pass, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';

/** Owed after a soft delete too: what is kept inside is not seen over SCIM. RFC 7644 §3.6 */
export const gone: Check<Seen> = defineCheck({
  id: 'delete/gone',
  title: 'A deleted person is gone from SCIM',
  requirements: ['RFC7644-3.6-02'],
  hint: 'Answer 404 to each request for the id of a deleted person.',
  breaks: 'The identity provider believes that the person is still there.',
  judge({ status, exchanges }) {
    const last = exchanges.at(-1);
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (status === 404) return pass;
    const found = { expected: '404', actual: answerOf(last) };
    return status === 410 ? warn({ ...found, reason: 'gone for good, though the RFC says 404' }) : fail(found);
  },
});
