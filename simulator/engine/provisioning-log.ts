import type { IntentKind, ProvisioningAction } from '../intent.ts';

/** One line of the identity provider's provisioning log: who, what, answer, reason. */
export type ProvisioningLogEntry = {
  /** ISO 8601. */
  readonly at: string;
  readonly intent: IntentKind;
  readonly action: ProvisioningAction;
  /** Display name and address of the person, or name of the group; absent for a connection test. */
  readonly who?: string;
  /** `waiting`: not delivered, the connection is in error. */
  readonly status: 'success' | 'failure' | 'retrying' | 'waiting';
  /** In the identity provider's words where evidenced: `EntryConflict`. */
  readonly code?: string;
  readonly reason?: string;
  /** Of what went wrong: what the identity provider would do now, in sentences. */
  readonly prognosis?: readonly string[];
  /** HTTP status of the deciding answer. */
  readonly answer?: number;
  /** Ids of the exchanges. */
  readonly exchanges: readonly string[];
};
