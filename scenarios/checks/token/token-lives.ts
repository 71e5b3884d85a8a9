import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** Declared: the administrator chooses how long a token lives. Looked at after half of that time. */
export const tokenLives: Check<Sources> = defineCheck({
  id: 'token/lives',
  title: 'A token works until its time is over',
  requirements: ['declared/token-expiry'],
  hint: 'Let a token live as long as the administrator chose.',
  breaks: 'Provisioning stops long before anybody expects it to.',
  judge({ exchanges = [] }) {
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    return isSuccess(status) ? pass : fail({ expected: 'the token works in half of its time', actual: answerOf(last) });
  },
});
