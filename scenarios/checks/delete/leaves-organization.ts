import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';

type Evidence = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** Declared: afterDelete gone. */
export const leavesOrganization: Check<Evidence> = defineCheck({
  id: 'delete/leaves',
  title: 'A person who was deleted for good is nowhere any more',
  requirements: ['declared/after-delete'],
  hint: 'Remove the person from the organization with the DELETE.',
  breaks: 'Data of people who left is kept against the company’s word.',
  judge({ view }) {
    if (view === undefined) return skip('the target does not show the people of the organization');
    return view.found === undefined
      ? pass
      : fail({
          expected: 'nobody under this address',
          actual: `the administrator sees the person${view.found.state === undefined ? '' : ` as ${view.found.state}`}`,
        });
  },
});
