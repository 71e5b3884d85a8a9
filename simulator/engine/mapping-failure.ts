import { Problem } from '../../target-adapter/problem.ts';
import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import type { Conversation } from '../dialect.ts';
import type { ProvisioningAction, Settlement } from '../intent.ts';

/**
 * A conversation that ends as failed where the mapping fails for its person: the others are provisioned, and this one when
 * their values or the mapping have changed. No vendor names a code for it.
 */
export function* orMappingFailure(
  conversation: Conversation,
  action: ProvisioningAction,
): Generator<ScimRequest, Settlement, ScimResponse> {
  try {
    return yield* conversation;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'MAPPING_FAILED') throw error;
    return { kind: 'failed', action, code: error.code, reason: error.text.happened };
  }
}
