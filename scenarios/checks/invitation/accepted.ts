import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, skip, unjudged } from '../../check.ts';
import type { LinkFollowed } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

type Evidence = LinkFollowed & {
  readonly view?: { readonly found: PersonView | undefined };
  /** A GET shows the person active who was not active before the link was followed. */
  readonly activated?: true;
};

/** Declared: invitation by mail. */
export const accepted: Check<Evidence> = defineCheck({
  id: 'invitation/accepted',
  title: 'Once the invitation is accepted the person can log in',
  requirements: ['declared/invitation'],
  hint: 'Let the link of the invitation activate the account.',
  breaks: 'The person accepted and still stands outside.',
  judge({ ended, status, reason, exchanges, view, click, activated }) {
    if (ended !== 'answered') return unjudged(reason ?? 'the link could not be followed');
    if (status === undefined) return unjudged(reason ?? 'the link got no answer');
    if (isTransient(status)) return unjudged(answerOf(exchanges?.at(-1)));
    if (!isSuccess(status))
      return fail({ expected: 'the link accepts the invitation', actual: `the link answered ${status}` });
    const expected = 'the person can log in';
    if (view !== undefined && view.found === undefined)
      return fail({ expected, actual: 'the administrator finds nobody' });
    const { canLogIn, state } = view?.found ?? {};
    if (canLogIn === true) return pass;
    if (canLogIn === undefined && (click === undefined || activated === true)) return pass;
    if (click !== undefined) return skip(`the page behind the link may wait for a click that nobody made: ${click}`);
    return fail({ expected, actual: `they cannot${state === undefined ? '' : `: ${state}`}` });
  },
});
