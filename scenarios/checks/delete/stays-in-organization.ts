import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';

type Evidence = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** Declared: afterDelete stays-in-organization. Calendly article 28925717494167: SCIM cannot remove the person entirely. */
export const staysInOrganization: Check<Evidence> = defineCheck({
  id: 'delete/stays',
  title: 'A deleted person stays in the organization, without log-in',
  requirements: ['declared/after-delete'],
  hint: 'Keep the person as deactivated until support removes them.',
  breaks: 'Data that the company still needs is lost, or the person still gets in.',
  judge({ view }) {
    if (view === undefined) return skip('the target does not show the people of the organization');
    const expected = 'the person stands in the organization as deactivated';
    if (view.found === undefined) return fail({ expected, actual: 'the administrator finds nobody' });
    return view.found.canLogIn === true ? fail({ expected, actual: 'the person can still log in' }) : pass;
  },
});
