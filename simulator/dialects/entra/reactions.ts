import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Repeats, Setting } from '../../dialect.ts';
import type { ProvisioningAction, Settlement } from '../../intent.ts';
import { detailOf, retryAfterMs, told } from '../wire/answer.ts';

/** The next cycle: about every 40 minutes. D1, and "automatically retried in 40 minutes" in D13. */
export const nextCycleMs = 40 * 60_000;

/** How often a job tries the same thing again is not published. */
export const entraRepeats: Repeats = {
  attempts: 10,
  growth: 'steady',
  noAnswer: { code: 'Timeout', afterMs: nextCycleMs },
};

/** `SystemForCrossDomainIdentityManagementServiceIncompatible`: an answer that cannot be parsed. D13 */
export const incompatible = (action: ProvisioningAction, status: number, reason: string): Settlement => ({
  kind: 'failed',
  action,
  code: 'SystemForCrossDomainIdentityManagementServiceIncompatible',
  reason,
  status,
});

/** More than one hit: nothing is written. D13 */
export const duplicates = (action: ProvisioningAction, status: number, count: number, name: string): Settlement => ({
  kind: 'failed',
  action,
  code: 'DuplicateTargetEntries',
  reason: `${count} resources in the target match ${name}; nothing was written`,
  status,
});

/** The source has no value for any matching attribute: the target never hears of it. D13 */
export const importSkipped: Settlement = {
  kind: 'failed',
  action: 'none',
  code: 'ImportSkipped',
  reason: 'the person has no value for any matching attribute',
};

/** An expression of the attribute mapping that cannot be evaluated. The code is ours. */
export const mappingFailed = (action: ProvisioningAction, reason: string): Settlement => ({
  kind: 'failed',
  action,
  code: 'AttributeMappingFailed',
  reason,
});

/** The group came with its members though they were to be left out. D13 */
export const membersInSpite = (status: number): Settlement => ({
  kind: 'failed',
  action: 'update',
  code: 'SystemForCrossDomainIdentityManagementMultipleEntriesInResponse',
  reason: 'the group came with its members in spite of excludedAttributes=members',
  status,
});

/**
 * How Entra ID ends the matter after an answer that is no success. The codes are those of D13; which status leads to
 * which code is concluded from their names. A conflict is a failure here, though the real job tries it again in later
 * cycles (D3); a 401 puts the job into quarantine at once (D4).
 */
export function refusal(action: ProvisioningAction, response: ScimResponse, setting: Setting): Settlement {
  const { status } = response;
  const reason = `the target answered ${told(response)}`;
  if (status === 401) return { kind: 'refused', reason, status };
  if (status === 429)
    return { kind: 'retry', action, code: 'TooManyRequests', reason, afterMs: pause(response, setting) };
  if (status >= 500 && status !== 501) {
    return { kind: 'retry', action, code: 'InternalServerError', reason, afterMs: nextCycleMs };
  }
  return { kind: 'failed', action, code: codeOf(action, response), reason, status };
}

function codeOf(action: ProvisioningAction, response: ScimResponse): string {
  const detail = detailOf(response);
  if (action === 'create' && /\b(licen[cs]es?|seats?)\b/i.test(detail)) return 'LicenseLimitExceeded';
  switch (response.status) {
    case 400:
      return /\b(required|missing|mandatory)\b/i.test(detail) ? 'MandatoryFieldsMissing' : 'BadRequest';
    case 403:
      return 'InsufficientRights';
    case 404:
      return 'InvalidAnchor';
    case 405:
      return 'MethodNotAllowed';
    case 409:
      return 'EntryConflict';
    case 422:
      return 'UnprocessableEntity';
    case 501:
      return 'NotImplemented';
    default:
      return response.status < 400 ? 'WebExceptionProtocolError' : `Http${response.status}`;
  }
}

/** Whether Entra ID reads Retry-After is not documented: by default it is honoured. */
function pause(response: ScimResponse, setting: Setting): number {
  const asked = setting.options.retryAfter === 'ignored' ? undefined : retryAfterMs(response);
  return asked ?? nextCycleMs;
}
