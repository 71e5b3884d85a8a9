import { attribute, type JsonObject, type Resource } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, warn } from '../../check.ts';
import type { AdministratorView } from '../../scenario.ts';

type Evidence = Sources &
  AdministratorView & {
    /** The account under the address after the create. */
    readonly resource: Resource;
    /** The body of the create. */
    readonly sent: JsonObject;
    /** Whether they could log in before they were deleted; absent: not told. */
    readonly couldLogIn?: boolean | undefined;
    /**
     * `none`: the target invites nobody. `not-come`: none came within the time for mail. `open`: nobody could accept it, or
     * nobody looked for it.
     */
    readonly invitation: 'none' | 'accepted' | 'not-come' | 'open';
  };

/** An account may come back as it was when it was deleted: switched off. RFC 7643 §4.1.1, RFC 7644 §3.3 */
export const recreatedActive: Check<Evidence> = defineCheck({
  id: 'recreate/active',
  title: 'A person who was added again is active',
  requirements: ['declared/deactivate'],
  hint: 'Switch the account on when it comes back by a create with active true.',
  breaks: 'People who come back to the company are told that they have access, and stand outside.',
  judge({ resource, sent, view, couldLogIn, invitation }) {
    if (!isTrue(attribute(sent, 'active'))) return skip('the create did not say that the person is active');
    const active = attribute(resource, 'active');
    if (invitation === 'none' && active === false) return fail({ expected: 'active true', actual: 'active false' });

    const { canLogIn, state } = view?.found ?? {};
    if (canLogIn === true) return pass;
    if (canLogIn === undefined || couldLogIn !== true) {
      return invitation === 'none' && active === true ? pass : skip('the target does not show who can log in');
    }
    if (invitation === 'open') return skip('the person may have to accept an invitation first');
    const expected = 'the person can log in, as before the deletion';
    const actual = `they cannot${state === undefined ? '' : `: ${state}`}`;
    return invitation === 'not-come'
      ? warn({ expected, actual, reason: 'no invitation came that they could accept' })
      : fail({ expected, actual });
  },
});

const isTrue = (value: unknown): boolean => value === true || (typeof value === 'string' && /^true$/i.test(value));
