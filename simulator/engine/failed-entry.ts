import type { Dialect } from '../dialect.ts';
import type { FailedOutcome } from './prognosis.ts';
import type { ProvisioningLogEntry } from './provisioning-log.ts';

/**
 * What `prognosis` needs, from a line of the provisioning log; undefined: nothing failed in it. A line does not say how
 * long the wait would be: it is taken from the dialect.
 */
export function failedOutcomeOf(
  { intent, action, status, code = '', reason = '', answer }: ProvisioningLogEntry,
  { repeats }: Dialect,
): FailedOutcome | undefined {
  if (status === 'success' || status === 'waiting') return undefined;
  const settlement = ((): FailedOutcome['settlement'] => {
    if (answer === 401) return { kind: 'refused', reason, status: answer };
    if (status === 'retrying') return { kind: 'retry', action, code, reason, afterMs: repeats.noAnswer.afterMs };
    return { kind: 'failed', action, code, reason, ...(answer !== undefined && { status: answer }) };
  })();
  const linked = action === 'create' ? 'not-linked' : 'linked';
  return { intent, settlement, linked, ...(answer !== undefined && { answer }) };
}
