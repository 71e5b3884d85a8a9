import type { Policies } from './policies.ts';
import type { PatchOperation } from './scim/patch-operation.ts';

/** What faults share that read a PATCH wrongly: each operation becomes another one, several, or none. */
export const withOperations = (
  correct: Policies,
  alter: (operation: PatchOperation) => readonly PatchOperation[],
): Policies => ({
  ...correct,
  scim: { ...correct.scim, batches: (operations) => correct.scim.batches(operations.flatMap(alter)) },
});
