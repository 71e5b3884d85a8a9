import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import type { AdministratorView } from '../../scenario.ts';

/** Declared: emailChange verify-first. Seen by the target's administrator, under the new address. */
export const logsInWithNewAddress: Check<Sources & AdministratorView> = defineCheck({
  id: 'email/logs-in',
  title: 'The person logs in with the address that was confirmed',
  requirements: ['declared/email-verification'],
  hint: 'Make the confirmed address the log-in name, and leave the account active.',
  breaks: 'Whoever confirms a new address is locked out.',
  judge({ view }) {
    if (view === undefined) return skip('the target does not show who can log in');
    const expected = 'the person can log in with the new address';
    if (view.found === undefined)
      return fail({ expected, actual: 'the administrator finds nobody under the new address' });
    const { canLogIn, state } = view.found;
    if (canLogIn === undefined) return skip('the target does not show who can log in');
    return canLogIn ? pass : fail({ expected, actual: `they cannot log in${state === undefined ? '' : `: ${state}`}` });
  },
});
