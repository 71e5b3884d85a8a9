import type { Dialect } from '../../dialect.ts';
import type { Group, Person } from '../../directory/person.ts';
import type { Intent } from '../../intent.ts';
import type { Approval } from '../../job-habits.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';
import type { HeldGroup, HeldPerson } from './held.ts';
import type { GroupRecord, PersonRecord } from './job-directory.ts';
import type { JobAction } from './job-log.ts';
import { passesFilters, tellFilter } from './scoping-filter.ts';
import type { JobSettings } from './settings.ts';

/** What is to be done about one person or group now. */
export type Decision<Wanted extends Intent = Intent> =
  | { readonly kind: 'skip'; readonly reason: string }
  /** Its time has not come: a product that waits before it takes access away. */
  | { readonly kind: 'later'; readonly dueAt: number; readonly reason: string }
  | {
      readonly kind: 'deliver';
      readonly action: JobAction;
      readonly intent: Wanted;
      readonly approval: Approval;
      /** Why, for the step `scope` of the log. */
      readonly reason: string;
      /** Taken out of the assignment, rather than blocked or deleted. */
      readonly leavesScope: 'yes' | 'no';
    };

export type PersonIntent = Extract<Intent, { readonly person: unknown }>;
export type GroupIntent = Extract<Intent, { readonly group: unknown }>;

export const nothingToChange = 'nothing to change';

/** Whether a person belongs into the application, and why. */
export type Scope = { readonly kind: 'in' | 'out'; readonly reason: string };

export function scopeOf(record: PersonRecord, assigned: 'assigned' | 'not-assigned', settings: JobSettings): Scope {
  if (settings.scope === 'assigned' && assigned === 'not-assigned') {
    return { kind: 'out', reason: 'not assigned to the application' };
  }
  if (!passesFilters(settings.filters, record.person)) {
    return {
      kind: 'out',
      reason: `no scoping filter lets them through: ${settings.filters.map(tellFilter).join(' or ')}`,
    };
  }
  return { kind: 'in', reason: settings.scope === 'all' ? 'everybody is in scope' : 'assigned to the application' };
}

export type DecisionMaterial = {
  readonly record: PersonRecord;
  readonly held: HeldPerson;
  readonly scope: Scope;
  readonly settings: JobSettings;
  readonly deletes: Dialect['deletes'];
  /** What the mapping makes of the person now. */
  readonly mapped: readonly MappedAttribute[];
  /** `always`: a linked person in scope is delivered whether or not something differs, as a product does that reads first. */
  readonly resend: 'always' | 'differences';
  readonly now: number;
};

/** What becomes of a person. Pure, but that it notes in `held` what is wanted, and since when access is being lost. */
export function decidePerson(material: DecisionMaterial): Decision<PersonIntent> {
  const { record, scope, settings } = material;
  const { deprovisioning } = settings;
  const { person } = record;
  material.held.wanted = 'no';
  if (record.deleted === 'hard') {
    if (!material.held.managed) return skip('unassigned before it was deleted: no longer managed');
    return takeAway(material, deprovisioning.deleted, 'no', 'deleted for good in the directory');
  }
  if (scope.kind === 'out') {
    if (settings.outOfScope === 'skip') return skip(`${scope.reason}; SkipOutOfScopeDeletions leaves them alone`);
    return takeAway(material, deprovisioning.unassigned, 'yes', scope.reason);
  }
  if (record.deleted === 'soft')
    return takeAway(material, deprovisioning.blocked, 'no', 'in the recycle bin of the directory');
  if (!person.enabled) return takeAway(material, deprovisioning.blocked, 'no', 'blocked in the directory');
  return give(material);
}

function give({ record, held, scope, settings, mapped, resend }: DecisionMaterial): Decision<PersonIntent> {
  const { person } = record;
  const { reason } = scope;
  const deliver = (action: 'Create' | 'Update', intent: PersonIntent): Decision<PersonIntent> => ({
    kind: 'deliver',
    action,
    intent,
    approval: action === 'Create' ? 'create' : 'update',
    reason,
    leavesScope: 'no',
  });
  held.wanted = 'yes';
  delete held.losingSince;
  if (held.resourceId === undefined) {
    if (settings.actions.create === 'off') return skip('“Create” is switched off under target object actions');
    const attempted = held.existence === 'perhaps-created' ? held.attempted : undefined;
    return deliver('Create', { kind: 'assign', person: attempted ?? person });
  }
  if (settings.actions.update === 'off') return skip('“Update” is switched off under target object actions');
  const perhapsInactive = held.perhaps.some(({ path, value }) => path === 'active' && value === false);
  if (held.access !== 'active' || perhapsInactive || held.existence !== 'known') {
    return deliver('Update', { kind: 'assign', person });
  }
  const differs = mapped.some(({ path, value }) => heldValue(held.attributes, path) !== value);
  if (!differs && held.perhaps.length === 0 && resend === 'differences') return skip(nothingToChange);
  return deliver('Update', { kind: 'update', person, before: asBefore(person, [held.delivered, ...held.doubtful]) });
}

/** A person who differs from the present one in everything in which one of the earlier ones does, so that all of it is sent. */
function asBefore(person: Person, earlier: readonly (Person | undefined)[]): Person {
  const now = new Map<string, unknown>(Object.entries(person));
  const before = new Map(now);
  for (const other of [...earlier].reverse()) {
    if (other === undefined) continue;
    const then = new Map<string, unknown>(Object.entries(other));
    for (const key of new Set([...now.keys(), ...then.keys()])) {
      if (then.get(key) !== now.get(key)) before.set(key, then.get(key));
    }
  }
  return { ...person, ...Object.fromEntries(before) };
}

function takeAway(
  { record, held, settings, deletes, now }: DecisionMaterial,
  how: 'disable' | 'delete' | 'nothing',
  leavesScope: 'yes' | 'no',
  reason: string,
): Decision<PersonIntent> {
  if (held.resourceId === undefined) return skip(`${reason}; not in the target`);
  if (how === 'nothing') return skip(`${reason}; nothing is sent for it`);
  const isDeletion = how === 'delete' && deletes === true;
  if (!isDeletion && held.access === 'inactive' && !held.perhaps.some(({ path }) => path === 'active')) {
    if (leavesScope === 'yes') held.managed = false;
    return skip(`${reason}; disabled already`);
  }
  if (isDeletion && settings.actions.delete === 'off') {
    return skip(`${reason}; “Delete” is switched off under target object actions`);
  }
  if (!isDeletion && settings.softDelete === 'not-mapped') return skip(`${reason}; IsSoftDeleted is not mapped`);
  if (!isDeletion && settings.actions.update === 'off') {
    return skip(`${reason}; “Update” is switched off under target object actions`);
  }

  held.losingSince ??= now;
  const dueAt = held.losingSince + settings.deprovisioning.delayMs;
  if (dueAt > now) return { kind: 'later', dueAt, reason };
  const person = { ...record.person, enabled: false };
  const approval: Approval = leavesScope === 'yes' || record.deleted === 'hard' || isDeletion ? 'delete' : 'update';
  if (isDeletion) {
    return { kind: 'deliver', action: 'Delete', intent: { kind: 'delete', person }, approval, reason, leavesScope };
  }
  const kind = leavesScope === 'yes' ? 'unassign' : 'disable';
  return { kind: 'deliver', action: 'Disable', intent: { kind, person }, approval, reason, leavesScope };
}

/** What becomes of a group as an object; its members come after. */
export function decideGroup(
  { group, assigned, pushed, deleted }: GroupRecord,
  held: HeldGroup,
  settings: JobSettings,
  groupObjects: 'assigned' | 'pushed',
): Decision<GroupIntent> {
  const wanted = !deleted && (pushed || (groupObjects === 'assigned' && (assigned || settings.scope === 'all')));
  const deliver = (
    action: JobAction,
    intent: GroupIntent,
    approval: Approval,
    reason: string,
  ): Decision<GroupIntent> => ({
    kind: 'deliver',
    action,
    intent,
    approval,
    reason,
    leavesScope: 'no',
  });
  if (wanted) {
    if (held.resourceId === undefined) {
      if (settings.actions.create === 'off') return skip('“Create” is switched off under target object actions');
      const attempted = held.existence === 'perhaps-created' ? held.attempted : undefined;
      return deliver('Create', { kind: 'push-group', group: attempted ?? group }, 'create', 'in scope');
    }
    if (held.displayName === group.displayName) return skip(nothingToChange);
    const before: Group = { ...group, displayName: held.displayName ?? group.displayName };
    return deliver('Update', { kind: 'rename-group', group, before }, 'update', 'in scope');
  }
  const reason = deleted ? 'deleted in the directory' : 'not assigned to the application';
  if (held.resourceId === undefined) return skip(`${reason}; not in the target`);
  const { groups } = settings.deprovisioning;
  if (groups === 'leave' || (groups === 'delete-when-deleted' && !deleted))
    return skip(`${reason}; the group is left in the target`);
  if (settings.actions.delete === 'off') {
    return skip(`${reason}; “Delete” is switched off under target object actions`);
  }
  return deliver('Delete', { kind: 'delete-group', group }, 'delete', reason);
}

export const heldValue = (attributes: readonly MappedAttribute[], path: string): MappedAttribute['value'] =>
  attributes.find((attribute) => attribute.path === path)?.value;

const skip = (reason: string): { readonly kind: 'skip'; readonly reason: string } => ({ kind: 'skip', reason });
