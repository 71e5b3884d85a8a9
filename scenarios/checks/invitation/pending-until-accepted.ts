import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';

type Evidence = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** Declared: invitation by mail. */
export const pendingUntilAccepted: Check<Evidence> = defineCheck({
  id: 'invitation/pending',
  title: 'Until the invitation is accepted the person cannot log in',
  requirements: ['declared/invitation'],
  hint: 'Keep a new person pending until they accept.',
  breaks: 'Whoever holds the address logs in without having been asked.',
  judge({ view }) {
    if (view === undefined) return skip('the target does not show who can log in');
    if (view.found === undefined)
      return fail({ expected: 'a pending person', actual: 'the administrator finds nobody' });
    const { canLogIn, state } = view.found;
    if (canLogIn === undefined) return skip('the target does not show who can log in');
    return canLogIn
      ? fail({
          expected: 'no log-in before the invitation is accepted',
          actual: `the person can log in${state === undefined ? '' : ` (${state})`}`,
        })
      : pass;
  },
});
