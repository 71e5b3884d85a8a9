import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';

type Evidence = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** Declared: deactivate. Calendly article 4402721777047: such users can be reactivated. */
export const logsInAgain: Check<Evidence> = defineCheck({
  id: 'reactivate/logs-in',
  title: 'A reactivated person can log in again',
  requirements: ['declared/deactivate'],
  hint: 'Let active true open the log-in again.',
  breaks: 'People who come back are shown as active and stand outside.',
  judge({ view }) {
    if (view === undefined) return skip('the target does not show who can log in');
    if (view.found === undefined)
      return fail({ expected: 'the person can log in', actual: 'the administrator finds nobody' });
    if (view.found.canLogIn === undefined) return skip('the target does not show who can log in');
    return view.found.canLogIn
      ? pass
      : fail({
          expected: 'the person can log in',
          actual: `they cannot${view.found.state === undefined ? '' : `: ${view.found.state}`}`,
        });
  },
});
