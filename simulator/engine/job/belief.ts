import type { Group, Person } from '../../directory/person.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';

/** What the identity provider thinks that the target holds; the other half of the drift check. */
export type Beliefs = { readonly people: readonly PersonBelief[]; readonly groups: readonly GroupBelief[] };

/**
 * `pending`: not delivered yet; `provisioned`; `disabled`; `deleted`; `skipped`: not in scope, never delivered;
 * `escrowed`: failed, and tried again by itself; `failed`: failed, and the administrator must act.
 */
export type BeliefState = 'pending' | 'provisioned' | 'disabled' | 'deleted' | 'skipped' | 'escrowed' | 'failed';

export type Existence = 'known' | 'perhaps-created' | 'perhaps-deleted';

/** What is in the way of an object. Times are epoch milliseconds, virtual. */
export type Escrow = {
  readonly attempts: number;
  readonly firstAt: number;
  /** Absent: not tried again by itself. */
  readonly dueAt?: number;
  readonly code: string;
  readonly reason: string;
};

type Belief = {
  /** The directory's id. */
  readonly id: string;
  readonly state: BeliefState;
  /** The target's id, where it is linked. */
  readonly resourceId?: string;
  /** Whether a creation, or a deletion, went out of which nobody knows whether it arrived. */
  readonly existence: Existence;
  readonly escrow?: Escrow;
};

export type PersonBelief = Belief & {
  /** As last delivered, else as last attempted, else as last evaluated. */
  readonly person: Person;
  /** What the target should hold of them; empty where nothing was delivered, or it was deleted. */
  readonly attributes: readonly MappedAttribute[];
  /** What went out without a clear answer: it may be there in place of the above. */
  readonly perhaps: readonly MappedAttribute[];
};

export type GroupBelief = Belief & {
  readonly group: Group;
  /** Directory ids of the members that were delivered. */
  readonly memberIds: readonly string[];
  /** Directory ids whose membership went out, or was taken back, without a clear answer. */
  readonly perhaps: readonly string[];
};
