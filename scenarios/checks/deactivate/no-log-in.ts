import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';

type Evidence = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** Declared: deactivate. Calendly: active false disables log-in. */
export const noLogIn: Check<Evidence> = defineCheck({
  id: 'deactivate/no-log-in',
  title: 'A deactivated person cannot log in',
  requirements: ['declared/deactivate'],
  hint: 'Refuse the log-in and end the sessions of a person with active false.',
  breaks: 'People who left the company still get in.',
  judge({ view }) {
    if (view?.found?.canLogIn === undefined) {
      return view !== undefined && view.found === undefined ? pass : skip('the target does not show who can log in');
    }
    return view.found.canLogIn ? fail({ expected: 'log-in refused', actual: 'the person can still log in' }) : pass;
  },
});
