import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import type { AdministratorView } from '../../scenario.ts';
import { sameText } from '../person-view.ts';

/** `address`: the new one. */
type Evidence = Sources & AdministratorView & { readonly address: string };

/** Declared: emailChange verify-first. Seen by the target's administrator, under the new address. */
export const logsInWithNewAddress: Check<Evidence> = defineCheck({
  id: 'email/logs-in',
  title: 'The person logs in with the address that was confirmed',
  requirements: ['declared/email-verification'],
  hint: 'Make the confirmed address the log-in name, and leave the account active.',
  breaks: 'Whoever confirms a new address is locked out.',
  judge({ view, address }) {
    if (view === undefined) return skip('the target does not show who can log in');
    const expected = 'the person can log in with the new address';
    if (view.found === undefined)
      return fail({ expected, actual: 'the administrator finds nobody under the new address' });
    const { canLogIn, state, address: inForce } = view.found;
    if (inForce !== undefined && !sameText(inForce, address))
      return fail({ expected, actual: `they log in as ${inForce}` });
    if (canLogIn === undefined) return skip('the target does not show who can log in');
    return canLogIn ? pass : fail({ expected, actual: `they cannot log in${state === undefined ? '' : `: ${state}`}` });
  },
});
