import type { Group, Person } from '../../directory/person.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';
import type { BeliefState, Beliefs, Escrow, Existence } from './belief.ts';

/** Of a person: what the target was last told. `unknown`: linked, but nothing of theirs was delivered for certain. */
export type Access = 'none' | 'active' | 'inactive' | 'unknown' | 'deleted';

/** What the job keeps of a person. */
export type HeldPerson = {
  readonly id: string;
  /** As last evaluated. */
  person: Person;
  /** As last delivered. */
  delivered?: Person;
  /** As the creation of unknown outcome had them: it is repeated like that, so that it is found. */
  attempted?: Person;
  /** As deliveries of unclear outcome had them since the last clear one. */
  doubtful: readonly Person[];
  access: Access;
  /** Whether they should be in the target, by the last decision. */
  wanted: 'yes' | 'no';
  /** false: access was taken away because they are no longer assigned; a later deletion is not the job's matter. */
  managed: boolean;
  /** Since when access is to be taken away; for products that wait. Epoch milliseconds. */
  losingSince?: number;
  resourceId?: string;
  attributes: readonly MappedAttribute[];
  perhaps: readonly MappedAttribute[];
  existence: Existence;
  escrow?: Escrow;
};

/** What the job keeps of a group. */
export type HeldGroup = {
  readonly id: string;
  group: Group;
  /** The name that was last delivered; absent: none for certain. */
  displayName?: string;
  attempted?: Group;
  resourceId?: string;
  members: Set<string>;
  perhaps: Set<string>;
  existence: Existence;
  access: 'none' | 'there' | 'deleted';
  escrow?: Escrow;
  /** What is in the way of its members. */
  memberEscrow?: Escrow;
};

/** The job's memory: links, and what it believes. */
export type Memory = {
  person(person: Person): HeldPerson;
  group(group: Group): HeldGroup;
  personOf(id: string): HeldPerson | undefined;
  groupOf(id: string): HeldGroup | undefined;
  readonly people: ReadonlyMap<string, HeldPerson>;
  readonly groups: ReadonlyMap<string, HeldGroup>;
  linkedId(directoryId: string): string | undefined;
  /** Forgets links and everything that was delivered. */
  forgetLinks(): void;
  forgetEscrows(): void;
  beliefs(): Beliefs;
};

export function createMemory(): Memory {
  const people = new Map<string, HeldPerson>();
  const groups = new Map<string, HeldGroup>();

  return {
    people,
    groups,
    person(person) {
      const held = people.get(person.id) ?? newPerson(person);
      held.person = person;
      people.set(person.id, held);
      return held;
    },
    group(group) {
      const held = groups.get(group.id) ?? newGroup(group);
      held.group = group;
      groups.set(group.id, held);
      return held;
    },
    personOf: (id) => people.get(id),
    groupOf: (id) => groups.get(id),
    linkedId: (id) => people.get(id)?.resourceId ?? groups.get(id)?.resourceId,
    forgetLinks() {
      for (const { id, person } of [...people.values()]) people.set(id, newPerson(person));
      for (const { id, group } of [...groups.values()]) groups.set(id, newGroup(group));
    },
    forgetEscrows() {
      for (const held of people.values()) delete held.escrow;
      for (const held of groups.values()) {
        delete held.escrow;
        delete held.memberEscrow;
      }
    },
    beliefs: () => ({
      people: [...people.values()].map((held) => ({
        id: held.id,
        state: stateOf(held),
        existence: held.existence,
        person: held.delivered ?? held.attempted ?? held.person,
        attributes: held.attributes,
        perhaps: held.perhaps,
        ...(held.resourceId !== undefined && { resourceId: held.resourceId }),
        ...(held.escrow !== undefined && { escrow: held.escrow }),
      })),
      groups: [...groups.values()].map((held) => ({
        id: held.id,
        state: groupStateOf(held),
        existence: held.existence,
        group: namedAsDelivered(held),
        memberIds: [...held.members],
        perhaps: [...held.perhaps],
        ...(held.resourceId !== undefined && { resourceId: held.resourceId }),
        ...(held.escrow !== undefined && { escrow: held.escrow }),
      })),
    }),
  };
}

const newPerson = (person: Person): HeldPerson => ({
  id: person.id,
  person,
  doubtful: [],
  access: 'none',
  wanted: 'no',
  managed: true,
  attributes: [],
  perhaps: [],
  existence: 'known',
});

const newGroup = (group: Group): HeldGroup => ({
  id: group.id,
  group,
  members: new Set(),
  perhaps: new Set(),
  existence: 'known',
  access: 'none',
});

function stateOf({ access, wanted, escrow }: HeldPerson): BeliefState {
  if (escrow !== undefined) return escrow.dueAt === undefined ? 'failed' : 'escrowed';
  switch (access) {
    case 'none':
      return wanted === 'yes' ? 'pending' : 'skipped';
    case 'unknown':
      return 'pending';
    case 'active':
      return 'provisioned';
    case 'inactive':
      return 'disabled';
    case 'deleted':
      return 'deleted';
  }
}

function namedAsDelivered({ group, displayName, attempted }: HeldGroup): Group {
  const name = displayName ?? attempted?.displayName;
  return name === undefined ? group : { ...group, displayName: name };
}

function groupStateOf({ access, escrow, memberEscrow }: HeldGroup): BeliefState {
  const blocked = escrow ?? memberEscrow;
  if (blocked !== undefined) return blocked.dueAt === undefined ? 'failed' : 'escrowed';
  return access === 'there' ? 'provisioned' : access === 'deleted' ? 'deleted' : 'skipped';
}
