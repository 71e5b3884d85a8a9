import { type Check, defineCheck, fail, pass, type Sources } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';

type Evidence = Sources & { readonly allowed: Sources['exchanges']; readonly forbidden: Sources['exchanges'] };

/** Declared: only owners and authorized administrators make account requests. Calendly article 28925717494167 */
export const administratorsOnly: Check<Evidence> = defineCheck({
  id: 'organization/administrators-only',
  title: 'Only owners and administrators manage tokens and people',
  requirements: ['declared/administrators-only'],
  hint: 'Look at the role of the session in each administrator’s call.',
  breaks: 'Any member can make a token and read or change everybody.',
  judge({ allowed = [], forbidden = [] }) {
    const letIn = forbidden.find(({ response }) => response?.status !== 401 && response?.status !== 403);
    if (letIn !== undefined) return fail({ expected: '401 or 403 to anybody else', actual: answerOf(letIn) });
    const keptOut = allowed.find(({ response }) => !isSuccess(response?.status));
    return keptOut === undefined ? pass : fail({ expected: 'allowed to an administrator', actual: answerOf(keptOut) });
  },
});
