import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';

type Evidence = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** Declared: delete SCIM configuration; people stay. */
export const peopleRemain: Check<Evidence> = defineCheck({
  id: 'reconfigure/people-remain',
  title: 'People remain when the configuration is deleted',
  requirements: ['declared/reconfigure'],
  hint: 'Delete tokens and settings, and leave the accounts alone.',
  breaks: 'A change of set-up throws everybody out.',
  judge({ view }) {
    if (view === undefined) return skip('the target does not show the people of the organization');
    if (view.found === undefined)
      return fail({ expected: 'the person is still there', actual: 'the administrator finds nobody' });
    return view.found.canLogIn === false
      ? fail({ expected: 'the person can still log in', actual: 'they cannot' })
      : pass;
  },
});
