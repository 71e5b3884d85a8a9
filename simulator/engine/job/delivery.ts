import type { Exchange, ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { Dialect, Setting } from '../../dialect.ts';
import type { Group, Person } from '../../directory/person.ts';
import type { Intent, Settlement } from '../../intent.ts';
import { type MappedAttribute, valueAt } from '../../mapping/target-path.ts';
import { carryOut } from '../carry-out.ts';
import type { GuestGuard } from '../guest-guard.ts';
import { orMappingFailure } from '../mapping-failure.ts';
import { actionOf, subjectOf } from '../subject.ts';
import type { GroupIntent, PersonIntent } from './decide.ts';
import type { HeldGroup, HeldPerson } from './held.ts';

/**
 * What became of the writes of one delivery. `refused`: all of them were refused, so nothing changed; `unsure`: something
 * may have changed although it did not end well (no answer, a 5xx, or a refusal after an earlier write went through).
 */
export type Effect = 'none' | 'refused' | 'done' | 'unsure';

export type Delivered = {
  readonly settlement: Settlement;
  readonly effect: Effect;
  readonly exchanges: readonly string[];
  /** HTTP status of the last answer. */
  readonly answer?: number;
};

export type DelivererOptions = {
  readonly dialect: Dialect;
  readonly setting: Setting;
  readonly guard: GuestGuard;
  send(request: ScimRequest): Promise<Exchange>;
};

/** Delivers one thing once, and writes what came of it into the job's memory. */
export type Deliverer = {
  person(intent: PersonIntent, held: HeldPerson, trigger: Setting['trigger']): Promise<Delivered>;
  group(intent: GroupIntent, held: HeldGroup): Promise<Delivered>;
  /** The connection test, or an import. */
  other(intent: Intent): Promise<Delivered>;
};

export function createDeliverer({ dialect, setting, guard, send }: DelivererOptions): Deliverer {
  async function attempt(
    intent: Intent,
    { existence, trigger }: { readonly existence: HeldPerson['existence']; readonly trigger: Setting['trigger'] },
  ): Promise<Delivered & { readonly creationUnsure: boolean; readonly lastBody: unknown }> {
    const writes = { applied: 0, refused: 0, unknown: 0 };
    let lastBody: unknown;
    const action = actionOf(intent);
    const now = trigger === 'cycle' ? setting : { ...setting, trigger };
    const conversation = orMappingFailure(dialect.converse(intent, now), action);
    const circumstances = {
      subject: subjectOf(intent),
      action,
      creationUnsure: existence === 'perhaps-created',
      matching: 'real',
    } as const;
    const carried = await carryOut(conversation, circumstances, {
      guard,
      noAnswer: dialect.repeats.noAnswer,
      async send(request) {
        const exchange = await send(request);
        if (request.method === 'GET') return exchange;
        const status = exchange.response?.status;
        if (status === undefined || status >= 500) writes.unknown += 1;
        else if (status >= 200 && status < 300) {
          writes.applied += 1;
          if (request.method !== 'PATCH') lastBody = request.body;
        } else writes.refused += 1;
        return exchange;
      },
    });
    const { settlement, exchanges, answer, creationUnsure } = carried;
    return {
      settlement,
      effect: effectOf(settlement, writes),
      exchanges,
      ...(answer !== undefined && { answer }),
      creationUnsure,
      lastBody,
    };
  }

  return {
    async person(intent, held, trigger) {
      const { creationUnsure, lastBody, ...delivered } = await attempt(intent, { existence: held.existence, trigger });
      notePerson(held, intent, delivered, {
        creationUnsure,
        lastBody,
        mapped: (person) => dialect.mapped(person, setting),
        linking: dialect.matchesFirst && setting.options.targetUpdate !== 'off' ? 'compared' : 'as-it-is',
      });
      return delivered;
    },
    async group(intent, held) {
      const {
        creationUnsure,
        lastBody: _,
        ...delivered
      } = await attempt(intent, {
        existence: held.existence,
        trigger: 'cycle',
      });
      noteGroup(held, intent, delivered, creationUnsure);
      return delivered;
    },
    async other(intent) {
      const {
        creationUnsure: _,
        lastBody: __,
        ...delivered
      } = await attempt(intent, {
        existence: 'known',
        trigger: 'cycle',
      });
      return delivered;
    },
  };
}

function effectOf(
  { kind }: Settlement,
  { applied, refused, unknown }: { readonly applied: number; readonly refused: number; readonly unknown: number },
): Effect {
  if (kind === 'done') return applied > 0 ? 'done' : unknown > 0 ? 'unsure' : 'none';
  if (unknown > 0 || applied > 0) return 'unsure';
  return refused > 0 ? 'refused' : 'none';
}

type PersonNotes = {
  readonly creationUnsure: boolean;
  /** Of the last successful PUT or POST. */
  readonly lastBody: unknown;
  mapped(person: Person): readonly MappedAttribute[];
  /** Whether an account that is linked without a write was compared, and found to be right. */
  readonly linking: 'compared' | 'as-it-is';
};

function notePerson(
  held: HeldPerson,
  intent: PersonIntent,
  { settlement, effect, answer, exchanges }: Delivered,
  { creationUnsure, lastBody, mapped, linking }: PersonNotes,
): void {
  const linkedBefore = held.resourceId !== undefined;
  const takesAccess = intent.kind === 'unassign' || intent.kind === 'disable' || intent.kind === 'delete';
  const target = mapped(intent.person);
  if (settlement.kind === 'done') {
    if (exchanges.length === 0) return; // the product is set to send nothing for it
    if (intent.kind === 'delete' && settlement.action !== 'disable') {
      gone(held);
      return;
    }
    if (settlement.resourceId === undefined) {
      if (held.resourceId === undefined) held.existence = creationUnsure ? 'perhaps-created' : 'known';
      return;
    }
    held.resourceId = settlement.resourceId;
    held.existence = 'known';
    if (takesAccess) {
      held.access = 'inactive';
      held.attributes = afterDisabling(held.attributes, target, lastBody);
      held.perhaps = held.perhaps.filter(({ path }) => path !== 'active');
      if (intent.kind === 'unassign') held.managed = false;
      return;
    }
    held.managed = true;
    delete held.attempted;
    if (settlement.action === 'link' && effect !== 'done' && linking === 'as-it-is') {
      held.access = 'unknown';
      held.perhaps = target;
      held.doubtful = [intent.person];
      return;
    }
    held.access = intent.person.enabled ? 'active' : 'inactive';
    held.delivered = intent.person;
    held.attributes = target;
    held.perhaps = [];
    held.doubtful = [];
    return;
  }

  if (settlement.kind !== 'refused' && settlement.resourceId !== undefined) {
    held.resourceId = settlement.resourceId;
    held.existence = 'known';
  } else if (!linkedBefore) {
    held.existence = creationUnsure ? 'perhaps-created' : 'known';
    if (creationUnsure) held.attempted ??= intent.person;
    else delete held.attempted;
  }
  if (held.resourceId !== undefined && !linkedBefore) held.access = 'unknown';
  if (intent.kind === 'delete') {
    if (effect === 'unsure') held.existence = 'perhaps-deleted';
    return;
  }
  // What we may have deleted is not there: it was deleted.
  if (held.existence === 'perhaps-deleted' && answer === 404) {
    gone(held);
    return;
  }
  if (effect !== 'unsure') return;
  const sent = takesAccess ? target.filter(({ path }) => path === 'active') : target;
  if (held.resourceId === undefined) return;
  held.perhaps = merged(held.perhaps, sent);
  held.doubtful = [...held.doubtful.slice(-mostDoubts), intent.person];
}

/** More differing attempts of one person are not kept apart. */
const mostDoubts = 8;

function gone(held: HeldPerson): void {
  held.access = 'deleted';
  held.existence = 'known';
  held.attributes = [];
  held.perhaps = [];
  held.doubtful = [];
  delete held.resourceId;
  delete held.delivered;
  delete held.attempted;
}

/** A product that sends the whole person has told their other values with it; one PATCH has told `active` alone. */
const afterDisabling = (
  before: readonly MappedAttribute[],
  target: readonly MappedAttribute[],
  body: unknown,
): readonly MappedAttribute[] =>
  target.map(({ path, value }) => {
    const held = before.find((attribute) => attribute.path === path)?.value;
    if (path === 'active') return { path, value };
    const sent = body === undefined ? undefined : valueAt(body, path);
    return { path, value: sent === value ? value : held };
  });

/** Both what may have arrived earlier and what may have arrived now. */
const merged = (before: readonly MappedAttribute[], now: readonly MappedAttribute[]): readonly MappedAttribute[] => [
  ...before,
  ...now.filter(({ path, value }) => !before.some((other) => other.path === path && other.value === value)),
];

function noteGroup(
  held: HeldGroup,
  intent: GroupIntent,
  { settlement, effect, answer, exchanges }: Delivered,
  unsure: boolean,
): void {
  const linkedBefore = held.resourceId !== undefined;
  if (settlement.kind === 'done') {
    if (exchanges.length === 0) {
      if (intent.kind === 'change-members') noteMembers(held, intent, 'done'); // none of them is known to the target
      return;
    }
    if (intent.kind === 'delete-group') {
      groupGone(held);
      return;
    }
    if (settlement.resourceId !== undefined) held.resourceId = settlement.resourceId;
    if (held.resourceId === undefined) return;
    held.existence = 'known';
    held.access = 'there';
    delete held.attempted;
    if (intent.kind === 'push-group' || intent.kind === 'rename-group') held.displayName = intent.group.displayName;
    if (effect === 'done') noteMembers(held, intent, 'done'); // one that reads and finds no list of members adds nobody
    return;
  }
  if (settlement.kind !== 'refused' && settlement.resourceId !== undefined) {
    held.resourceId = settlement.resourceId;
    held.existence = 'known';
    held.access = 'there';
    if (intent.kind === 'push-group') held.displayName = intent.group.displayName;
  } else if (!linkedBefore) {
    held.existence = unsure ? 'perhaps-created' : 'known';
    if (unsure) held.attempted ??= intent.group;
    else delete held.attempted;
  }
  if (held.existence === 'perhaps-deleted' && answer === 404) {
    groupGone(held);
    return;
  }
  if (effect !== 'unsure') return;
  if (intent.kind === 'delete-group') held.existence = 'perhaps-deleted';
  if (intent.kind === 'rename-group') delete held.displayName;
  noteMembers(held, intent, 'unsure');
}

function groupGone(held: HeldGroup): void {
  held.access = 'deleted';
  held.existence = 'known';
  held.members.clear();
  held.perhaps.clear();
  delete held.resourceId;
  delete held.displayName;
  delete held.attempted;
}

/** Which members were told to the target: those who are linked. */
function noteMembers(held: HeldGroup, intent: GroupIntent, effect: 'done' | 'unsure'): void {
  const { added, removed } = membersOf(intent, held.members);
  if (effect === 'unsure') {
    for (const id of [...added, ...removed]) held.perhaps.add(id);
    return;
  }
  for (const id of added) {
    held.members.add(id);
    held.perhaps.delete(id);
  }
  for (const id of removed) {
    held.members.delete(id);
    held.perhaps.delete(id);
  }
}

function membersOf(
  intent: GroupIntent,
  before: ReadonlySet<string>,
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  if (intent.kind === 'change-members') return intent;
  if (intent.kind === 'rename-group' || intent.kind === 'delete-group') return { added: [], removed: [] };
  const wanted: ReadonlySet<string> = new Set(intent.group.memberIds);
  return { added: intent.group.memberIds, removed: [...before].filter((id) => !wanted.has(id)) };
}

/** A group as it is to be told to the target: with those members alone whom the target knows. */
export const withMembers = (group: Group, memberIds: readonly string[]): Group => ({ ...group, memberIds });
