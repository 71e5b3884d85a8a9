import { type Check, defineCheck, fail, pass, type Sources, unjudged, warn } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';

/** RFC 7644 §3.4.1, §3.12 */
export const unknownNotFound: Check<Sources> = defineCheck({
  id: 'read/unknown-not-found',
  title: 'An id that nobody has answers 404',
  requirements: ['RFC7644-3.4.1-02', 'PING-03'],
  hint: 'Answer 404 with a SCIM error body to an id that does not exist, of whatever shape it is.',
  breaks: 'The identity provider keeps a link to an account that is gone, or stops with an error.',
  judge({ exchanges = [] }) {
    for (const exchange of exchanges) {
      const status = exchange.response?.status;
      if (status === 404) continue;
      if (status === undefined || isTransient(status)) return unjudged(answerOf(exchange));
      const found = { expected: '404', actual: answerOf(exchange) };
      return status === 400 || status === 410
        ? warn({ ...found, reason: 'refused, but not with the status that says why' })
        : fail(found);
    }
    return exchanges.length > 0 ? pass : unjudged('no request was sent');
  },
});
