import { Problem } from '../../target-adapter/problem.ts';
import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import type { Conversation } from '../dialect.ts';
import type { ProvisioningAction, Settlement } from '../intent.ts';

/**
 * A conversation that ends, where the mapping fails for its person, as an identity provider ends it: this one is not
 * provisioned now, and tried again later. Microsoft names no code for it.
 */
export function* orMappingFailure(
  conversation: Conversation,
  { action, afterMs }: { readonly action: ProvisioningAction; readonly afterMs: number },
): Generator<ScimRequest, Settlement, ScimResponse> {
  try {
    return yield* conversation;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'MAPPING_FAILED') throw error;
    return { kind: 'retry', action, code: error.code, reason: error.text.happened, afterMs };
  }
}
