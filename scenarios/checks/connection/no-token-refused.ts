import { type Check, defineCheck } from '../../check.ts';
import { judgeRefusal, type Refusal } from '../refusal.ts';

/** RFC 7644 §2, RFC 6750 §3.1 */
export const noTokenRefused: Check<Refusal> = defineCheck({
  id: 'connection/no-token',
  title: 'A request without a credential is refused',
  requirements: ['RFC6750-3.1-08', 'RFC7644-3.12-07'],
  hint: 'Answer 401 to a request without an Authorization header.',
  breaks: 'Anybody can read and change people.',
  judge: (evidence) => judgeRefusal(evidence, '401 to a request without a credential'),
});
