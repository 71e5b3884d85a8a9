import type { Approval, Deprovisioning, JobHabits } from '../../job-habits.ts';
import type { ScopingFilter } from './scoping-filter.ts';

/** What the administrator has set on the provisioning page. */
export type JobSettings = {
  /** `assigned`: whoever is assigned, or is a direct member of an assigned group; `all`: everybody. */
  readonly scope: 'assigned' | 'all';
  /** One of them must let a person through; none at all: everybody passes. */
  readonly filters: readonly ScopingFilter[];
  /** Entra's “target object actions”: what is switched off is left out. */
  readonly actions: { readonly create: Switch; readonly update: Switch; readonly delete: Switch };
  /** Entra's `SkipOutOfScopeDeletions`: `skip` leaves those alone who fall out of scope. */
  readonly outOfScope: 'deprovision' | 'skip';
  /** Whether `IsSoftDeleted` is mapped to `active`; where it is not, nobody is disabled. */
  readonly softDelete: 'mapped' | 'not-mapped';
  /** More deletions and deactivations than this in one cycle need the administrator; absent: no threshold. */
  readonly deletionThreshold?: number;
  readonly approvals: readonly Approval[];
  readonly importSafeguard: Switch;
  readonly deprovisioning: Deprovisioning;
};

export type Switch = 'on' | 'off';

/** As the product comes, with what the administrator has changed. */
export const settingsOf = (habits: JobHabits, change: Partial<JobSettings> = {}): JobSettings => ({
  scope: 'assigned',
  filters: [],
  actions: { create: 'on', update: 'on', delete: 'on' },
  outOfScope: 'deprovision',
  softDelete: 'mapped',
  approvals: habits.approvals,
  importSafeguard: 'on',
  deprovisioning: habits.deprovisioning,
  ...change,
});
