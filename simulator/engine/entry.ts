import type { Intent } from '../intent.ts';
import type { Outcome } from './provisioner.ts';
import type { ProvisioningLogEntry } from './provisioning-log.ts';
import { actionOf, subjectOf } from './subject.ts';

/** What an entry is made of. */
export type Ending = {
  readonly intent: Intent;
  readonly settlement: Outcome['settlement'];
  readonly exchanges: readonly string[];
  /** HTTP status of the deciding answer. */
  readonly answer?: number;
  /** The failed one included. */
  readonly attempts?: number;
};

/** One line of the provisioning log. `at`: epoch milliseconds. */
export function entryOf({ intent, settlement, exchanges, answer }: Ending, at: number): ProvisioningLogEntry {
  const { who } = subjectOf(intent);
  return {
    at: new Date(at).toISOString(),
    intent: intent.kind,
    ...(who !== undefined && { who }),
    ...(answer !== undefined && { answer }),
    ...told(intent, settlement),
    exchanges,
  };
}

function told(
  intent: Intent,
  settlement: Outcome['settlement'],
): Pick<ProvisioningLogEntry, 'action' | 'status' | 'code' | 'reason'> {
  switch (settlement.kind) {
    case 'done':
      return { action: settlement.action, status: 'success' };
    case 'failed':
      return { action: settlement.action, status: 'failure', code: settlement.code, reason: settlement.reason };
    case 'retry':
      return { action: settlement.action, status: 'retrying', code: settlement.code, reason: settlement.reason };
    case 'refused':
      return { action: actionOf(intent), status: 'failure', code: 'Unauthorized', reason: settlement.reason };
    case 'waiting':
      return { action: actionOf(intent), status: 'waiting', reason: settlement.reason };
  }
}
