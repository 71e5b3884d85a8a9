import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';
import type { ProvisioningAction, Settlement } from '../../intent.ts';
import { retryAfterMs, told } from '../wire/answer.ts';

/** Our own: long enough for a target that restarts a worker, short enough for a run. */
export const defaultRetryMs = 300;

/** How a plain client ends the matter after an answer that is no success: 429 and 5xx are tried again, the rest is refused. */
export function refusal(action: ProvisioningAction, response: ScimResponse): Settlement {
  const { status } = response;
  const reason = `the target answered ${told(response)}`;
  if (status === 401) return { kind: 'refused', reason, status };
  if (status === 429 || (status >= 500 && status !== 501)) {
    return { kind: 'retry', action, code: String(status), reason, afterMs: retryAfterMs(response) ?? defaultRetryMs };
  }
  const scimType = attribute(response.body, 'scimType');
  return {
    kind: 'failed',
    action,
    code: typeof scimType === 'string' ? shortened(scimType, 40) : String(status),
    reason,
    status,
  };
}

/** An answer of a good status that a client cannot read. */
export const unreadable = (action: ProvisioningAction, status: number, reason: string): Settlement => ({
  kind: 'failed',
  action,
  code: 'unreadable-answer',
  reason,
  status,
});
