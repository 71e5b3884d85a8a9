import { type Check, defineCheck, pass, type Sources, unjudged, warn } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** A target may count its tokens apart from its configuration, so it is a warning. Calendly article 4403422473751: from scratch */
export const oldTokenDead: Check<Sources> = defineCheck({
  id: 'reconfigure/old-token',
  title: 'A token of the deleted configuration stays dead after the new set-up',
  requirements: ['declared/reconfigure'],
  hint: 'End every token of a configuration together with it, for good.',
  breaks: 'The identity provider that was switched off can change people again.',
  judge({ exchanges = [] }) {
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (!isSuccess(status)) return pass;
    return warn({
      expected: '401 to a token of the deleted configuration',
      actual: answerOf(last),
      reason: 'the target does not declare that a new set-up begins from scratch',
    });
  },
});
