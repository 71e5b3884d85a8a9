import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import type { Settlement } from '../../intent.ts';
import { succeeded } from '../wire/answer.ts';
import { reactions, speech } from './requests.ts';

/** What of the target's ServiceProviderConfig steers authentik. S10, S12 */
export type Config = {
  readonly patch: boolean;
  readonly filter: boolean;
  /** Operations in one PATCH; below 1: any number. Taken from `bulk.maxOperations`, as nothing else says it. */
  readonly mostOperations: number;
  /** The target gave none that can be read: everything is taken as unsupported. */
  readonly isFallback: boolean;
};

const fallback: Config = { patch: false, filter: false, mostOperations: 0, isFallback: true };

/**
 * Before everything else: `GET /ServiceProviderConfig`. A failure is tolerated, but for a refused credential, which ends
 * the matter here; authentik itself would meet it with its next request.
 */
export function* readConfig(): Generator<ScimRequest, Config | Settlement, ScimResponse> {
  const answer = yield speech.ask('/ServiceProviderConfig');
  return answer.status === 401 ? reactions.refusal('none', answer) : configOf(answer);
}

function configOf(answer: ScimResponse): Config {
  const patch = attribute(answer.body, 'patch', 'supported');
  const filter = attribute(answer.body, 'filter', 'supported');
  const mostOperations = attribute(answer.body, 'bulk', 'maxOperations');
  const isWhole = typeof patch === 'boolean' && typeof filter === 'boolean' && typeof mostOperations === 'number';
  return succeeded(answer) && isWhole ? { patch, filter, mostOperations, isFallback: false } : fallback;
}
