import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';

type Evidence = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** Declared: only support removes. Calendly article 28925717494167 */
export const removedBySupport: Check<Evidence> = defineCheck({
  id: 'delete/removed-by-support',
  title: 'Support removes a person entirely',
  requirements: ['declared/after-delete'],
  hint: 'Let support remove the person and all that is kept of them.',
  breaks: 'A request for erasure cannot be met.',
  judge({ view }) {
    if (view === undefined) return skip('the target does not show the people of the organization');
    return view.found === undefined
      ? pass
      : fail({ expected: 'nobody under this address', actual: 'the administrator still sees the person' });
  },
});
