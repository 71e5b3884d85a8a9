import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';

type Evidence = Sources & { readonly token: string };

/** Declared: a token can be copied once only. Calendly article 4403422473751 */
export const tokenShownOnce: Check<Evidence> = defineCheck({
  id: 'organization/token-shown-once',
  title: 'A token is shown once and never again',
  requirements: ['declared/token-shown-once'],
  hint: 'Keep a hash of the token, and show when it was made and when it ends.',
  breaks: 'Whoever opens the page later can copy a key to everybody’s account.',
  judge({ token, exchanges = [] }) {
    const leak = exchanges.find(
      ({ response }) => response?.text.includes(token) || JSON.stringify(response?.body ?? '').includes(token),
    );
    if (leak !== undefined) return fail({ expected: 'no token in the list', actual: answerOf(leak) });
    return exchanges.some(({ response }) => isSuccess(response?.status)) ? pass : unjudged(answerOf(exchanges.at(-1)));
  },
});
