/** What was done, as Entra ID's provisioning log names it; the other products' entries are sorted under the same words. */
export type JobAction =
  | 'Create'
  | 'Update'
  | 'Disable'
  | 'Delete'
  | 'StagedDelete'
  | 'StagedAction'
  | 'Import'
  | 'Test';

/** One step on the way of an object: read from the directory, scoped, matched in the target, acted upon. */
export type JobStep = {
  readonly name: 'import' | 'scope' | 'match' | 'action';
  readonly status: 'success' | 'failure' | 'skipped';
  readonly detail: string;
};

/** A value that went out. `members`: a new value is who was added, an old one who was taken away. */
export type ModifiedProperty = { readonly name: string; readonly oldValue?: string; readonly newValue?: string };

/** One line of the job's provisioning log. */
export type JobLogEntry = {
  /** ISO 8601, virtual. */
  readonly at: string;
  /** Serial number of the cycle or of the round of tasks; 0: outside of them. */
  readonly cycle: number;
  readonly action: JobAction;
  readonly status: 'success' | 'failure' | 'skipped';
  /** The directory's id; absent for a test or an import. */
  readonly subjectId?: string;
  /** Display name and address of a person, name of a group. */
  readonly who?: string;
  readonly resourceId?: string;
  /** In the product's words where evidenced: `EntryConflict`. */
  readonly code?: string;
  readonly reason?: string;
  /** HTTP status of the deciding answer. */
  readonly answer?: number;
  /** One line as the product's administrator reads it. */
  readonly message: string;
  readonly steps: readonly JobStep[];
  readonly modifiedProperties: readonly ModifiedProperty[];
  /** ISO 8601: when it is tried again by itself. */
  readonly nextAttempt?: string;
  /** Ids of the exchanges. */
  readonly exchanges: readonly string[];
};
