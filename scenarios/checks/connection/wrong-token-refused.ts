import { type Check, defineCheck } from '../../check.ts';
import { judgeRefusal, type Refusal } from '../refusal.ts';

/** RFC 7644 §2, RFC 6750 §3.1 */
export const wrongTokenRefused: Check<Refusal> = defineCheck({
  id: 'connection/wrong-token',
  title: 'A wrong credential is refused',
  requirements: ['RFC6750-3.1-08', 'RFC6750-3.1-02'],
  hint: 'Answer 401 to a credential that was never issued.',
  breaks: 'Anybody can read and change people; a typing error in the token shows only much later.',
  judge: (evidence) => judgeRefusal(evidence, '401 to a credential that was never issued'),
});
