import { type Check, defineCheck } from '../../check.ts';
import { judgeRefusal, type Refusal } from '../refusal.ts';

/** RFC 6750 §3.1, and declared: revoke ends a token at once. */
export const revokedRefused: Check<Refusal> = defineCheck({
  id: 'token/revoked-refused',
  title: 'A revoked token stops working at once',
  requirements: ['declared/token-revoke', 'RFC6750-3.1-03'],
  hint: 'Look the token up with each request, and answer 401 from the moment of its revocation.',
  breaks: 'A token that leaked stays a key to everybody’s account.',
  judge: (evidence) => judgeRefusal(evidence, '401 to every call with the revoked token'),
});

/** RFC 6750 §3.1 */
export const expiredRefused: Check<Refusal> = defineCheck({
  id: 'token/expired-refused',
  title: 'An expired token is refused',
  requirements: ['declared/token-expiry', 'RFC6750-3.1-04'],
  hint: 'Answer 401 once the time that the administrator chose is over.',
  breaks: 'Tokens live longer than the company’s rules allow.',
  judge: (evidence) => judgeRefusal(evidence, '401 to every call with the expired token'),
});
