import type { Group, Person, PersonChange } from '../directory/person.ts';
import type { Intent, Settlement } from '../intent.ts';
import { subjectOf } from './subject.ts';

/** What the identity provider remembers: its directory as of now, what it delivered, and its links. */
export type Ledger = {
  personNow(person: Person): Person;
  personOf(directoryId: string): Person | undefined;
  groupNow(group: Group): Group;
  /** The person after a change, remembered as such. */
  change(person: Person, change: PersonChange): Person;
  changeGroup(group: Group, change: Partial<Omit<Group, 'id'>>): Group;
  /** As last delivered; as the directory holds them where nothing was. */
  delivered(person: Person): Person;
  linkedId(directoryId: string): string | undefined;
  forgetLinks(): void;
  /** Takes note of what an intent asks for, so that a queued one counts at once. */
  note(intent: Intent): void;
  /** Takes note of how it ended: links, and what was delivered. */
  settle(intent: Intent, settlement: Settlement): void;
};

export function createLedger(): Ledger {
  const persons = new Map<string, Person>();
  const groups = new Map<string, Group>();
  const deliveries = new Map<string, Person>();
  const links = new Map<string, string>();

  const personNow = (person: Person): Person => persons.get(person.id) ?? person;
  const groupNow = (group: Group): Group => groups.get(group.id) ?? group;

  return {
    personNow,
    personOf: (id) => persons.get(id),
    groupNow,
    change(person, change) {
      const changed = { ...personNow(person), ...change };
      persons.set(person.id, changed);
      return changed;
    },
    changeGroup(group, change) {
      const changed = { ...groupNow(group), ...change };
      groups.set(group.id, changed);
      return changed;
    },
    delivered: (person) => deliveries.get(person.id) ?? personNow(person),
    linkedId: (id) => links.get(id),
    forgetLinks: () => links.clear(),
    note(intent) {
      if ('person' in intent) persons.set(intent.person.id, intent.person);
      if ('group' in intent) groups.set(intent.group.id, intent.group);
    },
    settle(intent, settlement) {
      const { id } = subjectOf(intent);
      if (id === undefined || settlement.kind === 'refused') return;
      if (settlement.resourceId !== undefined) links.set(id, settlement.resourceId);
      if (settlement.kind !== 'done') return;
      if (settlement.action === 'delete') links.delete(id);
      if (intent.kind === 'assign' || intent.kind === 'update' || intent.kind === 'enable') {
        deliveries.set(id, intent.person);
      }
    },
  };
}
