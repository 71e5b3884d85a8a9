import { type Check, defineCheck, fail, pass, type Sources } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';

type Evidence = Sources & {
  /** Turning SCIM on while single sign-on is off. */
  readonly without: NonNullable<Sources['exchanges']>;
  /** And while it is on. */
  readonly having: NonNullable<Sources['exchanges']>;
};

/** Declared: SAML single sign-on comes before SCIM. Calendly article 4403422473751 */
export const singleSignOnFirst: Check<Evidence> = defineCheck({
  id: 'organization/single-sign-on-first',
  title: 'SCIM can be turned on only where single sign-on is on',
  requirements: ['declared/single-sign-on-first'],
  hint: 'Refuse the set-up with a message that names single sign-on.',
  breaks: 'People are provisioned who have no way to log in.',
  judge({ without, having }) {
    const letIn = without.find(({ response }) => isSuccess(response?.status));
    if (letIn !== undefined)
      return fail({ expected: 'a refusal while single sign-on is off', actual: answerOf(letIn) });
    const explained = without.every(({ response }) => /single sign-on|SSO/i.test(JSON.stringify(response?.body ?? '')));
    if (!explained) return fail({ expected: 'a message that names single sign-on', actual: answerOf(without.at(-1)) });
    const keptOut = having.find(({ response }) => !isSuccess(response?.status));
    return keptOut === undefined ? pass : fail({ expected: 'SCIM can be turned on', actual: answerOf(keptOut) });
  },
});
