import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';
import type { Repeats } from '../../dialect.ts';
import type { ProvisioningAction, Settlement } from '../../intent.ts';
import { retryAfterMs, told } from './answer.ts';

/** How a client ends the matter after an answer that it cannot go on with. */
export type Reactions = {
  /** After an answer that is no success. */
  refusal(action: ProvisioningAction, response: ScimResponse): Settlement;
  /** After a success that it cannot use. */
  unusable(action: ProvisioningAction, status: number, reason: string): Settlement;
};

/** What a client tries again by itself; it waits as long as Retry-After says in whole seconds, else `afterMs`. */
export type TriedAgain = { readonly statuses: (status: number) => boolean; readonly afterMs: number };

/** 429, and what a server may get over. 501 stays as it is. */
export const passing = (status: number): boolean => status === 429 || (status >= 500 && status !== 501);

/** For a product of which nothing is known: a target that asks for patience gets it, as any client would give it. RFC 6585 §4 */
export const throttled: TriedAgain = { statuses: (status) => status === 429, afterMs: 1_000 };

/** How often such a product tries, by the same reasoning. */
export const plainRepeats: Repeats = {
  attempts: 4,
  growth: 'doubling',
  noAnswer: { code: 'no-answer', afterMs: throttled.afterMs },
};

export const never: TriedAgain = { statuses: () => false, afterMs: 0 };

/** A refused credential stops everything; what is tried again is; the rest failed, its code the scimType or the status. */
export const plainReactions = ({ statuses, afterMs }: TriedAgain): Reactions => ({
  refusal(action, response) {
    const { status } = response;
    const reason = `the target answered ${told(response)}`;
    if (status === 401) return { kind: 'refused', reason, status };
    if (statuses(status)) {
      return { kind: 'retry', action, code: String(status), reason, afterMs: retryAfterMs(response) ?? afterMs };
    }
    const scimType = attribute(response.body, 'scimType');
    const code = typeof scimType === 'string' ? shortened(scimType, 40) : String(status);
    return { kind: 'failed', action, code, reason, status };
  },
  unusable: (action, status, reason) => ({ kind: 'failed', action, code: 'unreadable-answer', reason, status }),
});
