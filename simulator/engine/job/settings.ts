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

/** As the product comes, as its dialect's options set it, with what the administrator has changed. */
export const settingsOf = (
  habits: JobHabits,
  options: Readonly<Record<string, string>> = {},
  change: Partial<JobSettings> = {},
): JobSettings => ({
  scope: 'assigned',
  filters: [],
  actions: {
    create: options.targetCreate === 'off' ? 'off' : 'on',
    update: options.targetUpdate === 'off' ? 'off' : 'on',
    delete: options.targetDelete === 'off' ? 'off' : 'on',
  },
  outOfScope: options.skipOutOfScopeDeletions === 'true' ? 'skip' : 'deprovision',
  softDelete: options.softDelete === 'removed' ? 'not-mapped' : 'mapped',
  approvals: habits.approvals,
  importSafeguard: 'on',
  deprovisioning: deprovisioningOf(habits, options),
  ...change,
});

/** An application without soft delete deletes at once; one that is set to suspend, or to do nothing, never deletes. */
function deprovisioningOf({ deprovisioning }: JobHabits, options: Readonly<Record<string, string>>): Deprovisioning {
  const left: Deprovisioning = options.unlink === 'leave' ? { ...deprovisioning, groups: 'leave' } : deprovisioning;
  if (options.softDelete === 'unsupported') return { ...left, unassigned: 'delete', blocked: 'delete' };
  if (options.removeAction === 'delete') return { ...left, unassigned: 'delete', blocked: 'delete', deleted: 'delete' };
  switch (options.remove) {
    case 'delete':
      return { ...left, unassigned: 'delete', deleted: 'delete' };
    case 'suspend':
    case 'deactivate':
      return { ...left, unassigned: 'disable', deleted: 'disable' };
    case 'nothing':
      return { ...left, unassigned: 'nothing', deleted: 'nothing' };
    default:
      return left;
  }
}
