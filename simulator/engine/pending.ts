import type { Intent } from '../intent.ts';
import { subjectOf } from './subject.ts';

/** An intent that is to be delivered, and what is known of it so far. */
export type Pending = {
  readonly intent: Intent;
  /** Attempts in earlier cycles. */
  readonly attempts: number;
  /** An attempt may have created something, and nobody knows. */
  readonly creationUnsure: boolean;
  /** `misses`: the first query for an existing resource is answered by the engine, with nothing. */
  readonly matching: 'real' | 'misses';
};

/**
 * Whether an intent that is done makes a parked one of the same person or group pointless: delivering the older one after
 * it would undo it. A change leaves a parked (un)assignment alone; an (un)assignment stands for everything before it.
 */
export function supersedes(done: Intent, parked: Intent): boolean {
  const { id } = subjectOf(done);
  if (id === undefined || id !== subjectOf(parked).id) return false;
  switch (done.kind) {
    case 'assign':
    case 'unassign':
    case 'disable':
    case 'enable':
    case 'delete':
    case 'push-group':
    case 'delete-group':
      return true;
    case 'update':
      return parked.kind === 'update' || parked.kind === 'assign';
    case 'set-password':
      return parked.kind === 'set-password';
    case 'rename-group':
      return parked.kind === 'rename-group';
    case 'replace-members':
      return parked.kind === 'replace-members' || parked.kind === 'change-members';
    case 'change-members':
    case 'import':
    case 'test-connection':
      return false;
  }
}
