import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { isObject } from '../../../target-adapter/scim/resource.ts';
import type { Repeats } from '../../dialect.ts';
import type { Group, Person } from '../../directory/person.ts';
import type { ProvisioningAction, Settlement } from '../../intent.ts';
import { detailOf, retryAfterMs, statusName, told } from '../wire/answer.ts';

/** Without a Retry-After in seconds Okta waits five minutes, then doubles. D22 */
const throttledMs = 5 * 60_000;
/** Unpublished. */
export const rescheduledMs = 60_000;

/** D22; what it does where no answer came is unpublished. */
export const oktaRepeats: Repeats = {
  attempts: 10,
  growth: 'doubling',
  noAnswer: { code: 'Timeout', afterMs: rescheduledMs },
};

/** What was under way, in the words of Okta's tasks. */
export type Undertaking = {
  readonly action: ProvisioningAction;
  /** The short part, which is also the code: `Error while creating user`. */
  readonly code: string;
  /** The whole message up to its cause. */
  readonly message: string;
};

const app = 'SCIM';

/** C27, D20 */
export const creating = (person: Person): Undertaking => ({
  action: 'create',
  code: 'Error while creating user',
  message: `Automatic provisioning of user ${person.displayName} to app ${app} failed: Error while creating user ${person.displayName}`,
});

/** D20, C28 */
export const matching = (person: Person): Undertaking => ({
  action: 'create',
  code: 'matching user not found',
  message: `Automatic provisioning of user ${person.displayName} to app ${app} failed: matching user not found`,
});

/** C26 */
export const pushingProfile = (person: Person, action: ProvisioningAction): Undertaking => ({
  action,
  code: 'Error while trying to push profile update',
  message: `Automatic profile push of user ${person.displayName} to app ${app} failed: Error while trying to push profile update for ${person.email}`,
});

/** The wording is remembered. */
export const settingActive = (person: Person, action: 'enable' | 'disable'): Undertaking => ({
  action,
  code: `Error while ${action === 'enable' ? 'reactivating' : 'deactivating'} user`,
  message: `Automatic ${action === 'enable' ? 'provisioning' : 'deprovisioning'} of user ${person.displayName} to app ${app} failed: Error while ${action === 'enable' ? 'reactivating' : 'deactivating'} user ${person.displayName}`,
});

/** C23 */
export const pushingGroup = (group: Group, action: ProvisioningAction): Undertaking => ({
  action,
  code: action === 'create' ? 'Error while creating user group' : 'Error while updating user group membership',
  message: `Unable to update Group Push mapping target App group ${group.displayName}: Error while ${action === 'create' ? 'creating user group' : 'updating user group membership for group'} ${group.displayName}`,
});

/** The wording is remembered. */
export const importing: Undertaking = {
  action: 'import',
  code: 'Error while importing users',
  message: `Import of users from app ${app} failed`,
};

/** The wording is remembered. */
export const discovering: Undertaking = {
  action: 'test',
  code: 'Error while discovering entitlements',
  message: `Entitlements of app ${app} could not be read`,
};

export const testing: Undertaking = {
  action: 'test',
  code: 'Error authenticating',
  message: 'The credentials could not be verified',
};

/** How Okta ends the matter after an answer that is no success: a task for the administrator, but for 429. D21, D22 */
export function refusal(undertaking: Undertaking, response: ScimResponse): Settlement {
  const { status } = response;
  const { action, code } = undertaking;
  if (status === 401) return { kind: 'refused', reason: `the target answered ${told(response)}`, status };
  const reason = `${undertaking.message}: ${causeOf(response)}`;
  if (status === 429) {
    return { kind: 'retry', action, code: 'Too Many Requests', reason, afterMs: retryAfterMs(response) ?? throttledMs };
  }
  if (status >= 500 && status !== 501 && action === 'create') {
    return { kind: 'retry', action, code, reason, afterMs: rescheduledMs };
  }
  return { kind: 'failed', action, code, reason, status };
}

/** An answer that Okta cannot use. */
export const unusable = (undertaking: Undertaking, status: number, cause: string): Settlement => ({
  kind: 'failed',
  action: undertaking.action,
  code: undertaking.code,
  reason: `${undertaking.message}: ${cause}`,
  status,
});

function causeOf(response: ScimResponse): string {
  const name = `${statusName(response.status) || response.status}. Errors reported by remote server`;
  const detail = detailOf(response);
  if (detail === '') return `${name}: none`;
  // C22: the administrator sees a parser's error in place of the cause
  return isObject(response.body)
    ? `${name}: ${detail}`
    : `${name}: the body is not JSON and hides the cause: ${detail}`;
}
