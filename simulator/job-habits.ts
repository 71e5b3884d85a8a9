/**
 * How an identity provider provisions in time: when it works, what becomes of a failure, and what stops it. Data of a
 * dialect; the engine's job does what it says. Where nothing is evidenced, a dialect leaves it to the constants below.
 */
export type JobHabits = {
  readonly schedule: Schedule;
  readonly onFailure: OnFailure;
  readonly breaker: Breaker;
  readonly deprovisioning: Deprovisioning;
  /** Whether a group is made in the target because it is assigned to the application, or only where it is pushed. */
  readonly groupObjects: 'assigned' | 'pushed';
  /** Who has lain in the directory's recycle bin for so long is deleted for good; absent: never by itself. */
  readonly recycleBinMs?: number;
  /** What an administrator can have provisioned at once; absent: the product has no such button. */
  readonly onDemand?: { readonly mostMembers: number };
  /** Share of the application's people that an import may unassign before it is stopped; absent: no such safeguard. */
  readonly importSafeguard?: number;
  /** What of the provisioning must wait for an administrator's approval by default. */
  readonly approvals: readonly Approval[];
};

export type Approval = 'create' | 'update' | 'delete';

export type Schedule =
  /** Cycles at a fixed distance; an incremental one looks only at what changed since the watermark. */
  | { readonly kind: 'cycle'; readonly everyMs: number }
  /** Each change in the directory becomes a task of its own; where `fullSyncMs` is given, everybody is evaluated that often. */
  | { readonly kind: 'event'; readonly fullSyncMs?: number };

/** What becomes of what failed and is not repeated by itself at once (`dialect.repeats` says what is). */
export type OnFailure =
  /** Tried again in later cycles, ever more seldom: the first time after `firstMs`, each wait `growth` times the one before. */
  | { readonly kind: 'escrow'; readonly firstMs: number; readonly growth: number; readonly longestMs: number }
  /** A failed task that stays until the administrator has it tried again. */
  | { readonly kind: 'task' }
  /** Written to the log and forgotten, until the next change or the next full synchronisation. */
  | { readonly kind: 'dropped' };

export type Breaker =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'quarantine';
      /** Codes of settlements that stop the job at once; a refused credential always does. */
      readonly atOnce: readonly string[];
      /** Fewer failures than this are not evaluated. */
      readonly minimumFailures: number;
      /** More than this share of a cycle's events failed; references are not counted. */
      readonly share: number;
      /** More failures than this, whatever their share; references are not counted. */
      readonly most: number;
      /** More failures than this, references counted. */
      readonly mostWithReferences: number;
      /** Tries after the beginning of the quarantine; from the last one on at `thenEveryMs`. */
      readonly triesAfterMs: readonly number[];
      readonly thenEveryMs: number;
      /** In quarantine for so long: the job is switched off. */
      readonly disabledAfterMs: number;
    };

/** What is sent to the target for a person who is to lose their access. */
export type Deprovisioning = {
  /** No longer assigned, or out of scope by a filter. */
  readonly unassigned: 'disable' | 'delete' | 'nothing';
  /** Blocked in the directory, or in its recycle bin. */
  readonly blocked: 'disable' | 'delete' | 'nothing';
  /** Deleted for good. */
  readonly deleted: 'disable' | 'delete' | 'nothing';
  /** Waits for so long before it takes access away. */
  readonly delayMs: number;
  /** A group that is no longer pushed; `delete-when-deleted`: left where it is, until it is deleted in the directory. */
  readonly groups: 'delete' | 'leave' | 'delete-when-deleted';
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Cycles as Entra ID makes them: about every 40 minutes (use-scim-to-provision-users-and-groups.md), failures tried again
 * ever more seldom (how-provisioning-works.md; the frequency itself is not published: here it halves, down to once a
 * day), quarantine (application-provisioning-quarantine-status.md), one group with five members on demand
 * (provision-on-demand.md). The directory's recycle bin is emptied after thirty days.
 */
export const cycleHabits: JobHabits = {
  schedule: { kind: 'cycle', everyMs: 40 * minuteMs },
  onFailure: { kind: 'escrow', firstMs: 40 * minuteMs, growth: 2, longestMs: dayMs },
  breaker: {
    kind: 'quarantine',
    atOnce: ['SystemForCrossDomainIdentityManagementServiceIncompatible'],
    minimumFailures: 5_000,
    share: 0.4,
    most: 40_000,
    mostWithReferences: 60_000,
    triesAfterMs: [6 * hourMs, 12 * hourMs, 24 * hourMs],
    thenEveryMs: dayMs,
    disabledAfterMs: 28 * dayMs,
  },
  deprovisioning: { unassigned: 'disable', blocked: 'disable', deleted: 'delete', delayMs: 0, groups: 'delete' },
  groupObjects: 'assigned',
  recycleBinMs: 30 * dayMs,
  onDemand: { mostMembers: 5 },
  approvals: [],
};

/**
 * Events as Okta takes them: each change a task, a failed one waits for the administrator (docs/concepts/scim/faqs),
 * nobody is ever deleted, an import stops before it unassigns more than a fifth (scim-provisioning-integration-connect).
 */
export const eventHabits: JobHabits = {
  schedule: { kind: 'event' },
  onFailure: { kind: 'task' },
  breaker: { kind: 'none' },
  deprovisioning: { unassigned: 'disable', blocked: 'disable', deleted: 'disable', delayMs: 0, groups: 'delete' },
  groupObjects: 'pushed',
  importSafeguard: 0.2,
  approvals: [],
};

/**
 * Events that an administrator has to approve, as OneLogin can be set to ("Require admin approval before": create,
 * delete, update). Which of the three is on by default is remembered; what a deletion sends is a setting there.
 */
export const approvalHabits: JobHabits = {
  schedule: { kind: 'event' },
  onFailure: { kind: 'task' },
  breaker: { kind: 'none' },
  deprovisioning: { unassigned: 'delete', blocked: 'disable', deleted: 'delete', delayMs: 0, groups: 'leave' },
  groupObjects: 'assigned',
  approvals: ['create', 'update', 'delete'],
};

/** A plain client's: each change at once, a failure waits for the administrator, a deletion deletes. */
export const plainHabits: JobHabits = {
  schedule: { kind: 'event' },
  onFailure: { kind: 'task' },
  breaker: { kind: 'none' },
  deprovisioning: { unassigned: 'disable', blocked: 'disable', deleted: 'delete', delayMs: 0, groups: 'delete' },
  groupObjects: 'assigned',
  approvals: [],
};

/**
 * Events as JumpCloud takes them: who loses the application is made inactive, a group that is disassociated stays, one
 * that is deleted goes (Custom SCIM integration; connector article 85119). What becomes of a failure is not published.
 */
export const jumpcloudHabits: JobHabits = {
  ...plainHabits,
  deprovisioning: {
    unassigned: 'disable',
    blocked: 'disable',
    deleted: 'disable',
    delayMs: 0,
    groups: 'delete-when-deleted',
  },
};

/**
 * Events as servers of one's own take them (authentik, Keycloak's extension): a failure is written to the log and
 * forgotten until the next change or full synchronisation; who is no longer in scope is deleted. Read in their sources;
 * authentik's hourly synchronisation is remembered.
 */
export const syncHabits: JobHabits = {
  ...plainHabits,
  onFailure: { kind: 'dropped' },
  deprovisioning: { unassigned: 'delete', blocked: 'disable', deleted: 'delete', delayMs: 0, groups: 'delete' },
};

/**
 * Cycles that end with everything tried: what failed is taken up again in each, and nothing stops the job. Google's
 * ("every few hours"), PingFederate's; a product that waits before it takes access away is given `delayMs` by a setting.
 */
export const steadyCycles = (everyMs: number): JobHabits => ({
  schedule: { kind: 'cycle', everyMs },
  onFailure: { kind: 'escrow', firstMs: everyMs, growth: 1, longestMs: everyMs },
  breaker: { kind: 'none' },
  deprovisioning: { unassigned: 'disable', blocked: 'disable', deleted: 'delete', delayMs: 0, groups: 'delete' },
  groupObjects: 'assigned',
  approvals: [],
});
