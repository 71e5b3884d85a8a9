import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isPage, isSuccess, isTransient } from '../answer.ts';

/** Declared: delete SCIM configuration. Which refusal it is does not matter. Calendly article 4403422473751 */
export const configurationDead: Check<Sources> = defineCheck({
  id: 'reconfigure/dead',
  title: 'After the configuration is deleted no call succeeds',
  requirements: ['declared/reconfigure'],
  hint: 'End every token of a configuration together with it.',
  breaks: 'An identity provider that was switched off still changes people.',
  judge({ exchanges = [] }) {
    const letIn = exchanges.find(({ response }) => isSuccess(response?.status) && !isPage(response));
    if (letIn !== undefined) return fail({ expected: 'no call succeeds', actual: answerOf(letIn) });
    const unanswered = exchanges.find(({ response }) => response === undefined || isTransient(response.status));
    if (unanswered !== undefined) return unjudged(answerOf(unanswered));
    const broken = exchanges.find(({ response }) => response?.status === 500);
    return broken === undefined ? pass : fail({ expected: 'a refusal', actual: answerOf(broken) });
  },
});
