import { type AddressPlan, addressOf } from './address.ts';
import { detailsOf } from './details.ts';
import { defaultLocales, type LocaleName, loadNames, type Names } from './locales.ts';
import type { Group, Person, PersonChange } from './person.ts';
import { hashOf, lettersOf } from './seed.ts';

/** One scenario's part of the fake company: what it draws does not depend on what others draw, or when. */
export type DirectoryScope = {
  /** A new person; `change` overrides what was drawn. */
  person(change?: PersonChange): Person;
  /** A new person of whom the directory knows everything: numbers, address, room, company. */
  personInFull(change?: PersonChange): Person;
  /** A new group, its name with the run's marker. */
  group(members?: readonly Person[]): Group;
  /** An address that nobody has had, with the run's marker. */
  newAddress(): string;
  /** A GUID, seeded like the rest. */
  guid(): string;
};

/** The people of the fake company. */
export type Directory = DirectoryScope & {
  /** A part of its own; the same name gives the same people. */
  scope(name: string): DirectoryScope;
};

export type DirectoryOptions = {
  readonly seed: number;
  /** The run's marker: lower-case letters and digits; it stands in every identifier. */
  readonly marker: string;
  /** Domain of the addresses. Default `example.org`. */
  readonly domain?: string;
  /** One real mailbox for everybody: `qa@corp.example` gives `qa+{marker}.{n}@corp.example`. */
  readonly plusAddress?: string;
  /** The languages of the names, in turn. Default: all. */
  readonly locales?: readonly LocaleName[];
};

/** Loads the names; the same seed gives the same people, whatever the marker. */
export async function createDirectory(options: DirectoryOptions): Promise<Directory> {
  const { locales = defaultLocales, domain = 'example.org', plusAddress } = options;
  const names = await loadNames(locales);
  const plan: AddressPlan = { domain, ...(plusAddress !== undefined && { plusAddress }) };
  const scope = (name: string): DirectoryScope => createScope(name, options, names, plan);
  return { ...scope(''), scope };
}

function createScope(
  scopeName: string,
  { seed, marker }: DirectoryOptions,
  languages: readonly Names[],
  plan: AddressPlan,
): DirectoryScope {
  const letters = scopeName === '' ? '' : lettersOf(seed, scopeName);
  const first = hashOf(seed, scopeName);
  const counts = { person: 0, group: 0, address: 0, guid: 0 };
  let serials = 0;

  /** The language of the nth draw, seeded for it alone: other draws do not shift it. */
  const draw = (kind: keyof typeof counts): Names => {
    const index = counts[kind]++;
    const language = languages[(first + index) % languages.length];
    if (language === undefined) throw new TypeError('a directory needs at least one language');
    language.faker.seed(hashOf(seed, scopeName, kind, index));
    return language;
  };
  const nextSerial = (): string => {
    serials += 1;
    return `${letters}${serials}`;
  };

  const drawPerson = (): { readonly person: Person; readonly faker: Names['faker'] } => {
    const { faker, tag, order } = draw('person');
    const serial = nextSerial();
    const givenName = faker.person.firstName();
    const familyName = faker.person.lastName();
    const person: Person = {
      id: `${marker}-${serial}`,
      givenName,
      familyName,
      displayName: order === 'given-first' ? `${givenName} ${familyName}` : `${familyName}${givenName}`,
      email: addressOf([givenName, familyName], marker, serial, plan),
      jobTitle: faker.person.jobTitle(),
      department: faker.commerce.department(),
      locale: tag,
      enabled: true,
    };
    return { person, faker };
  };

  return {
    person: (change = {}) => ({ ...drawPerson().person, ...change }),
    personInFull(change = {}) {
      const { person, faker } = drawPerson();
      return { ...person, ...detailsOf(faker), ...change };
    },

    group(members = []) {
      const { faker } = draw('group');
      const serial = nextSerial();
      return {
        id: `${marker}-${serial}`,
        displayName: `${faker.commerce.department()} ${marker} ${serial}`,
        memberIds: members.map(({ id }) => id),
      };
    },

    newAddress() {
      const { faker } = draw('address');
      return addressOf([faker.person.firstName(), faker.person.lastName()], marker, nextSerial(), plan);
    },

    guid: () => draw('guid').faker.string.uuid(),
  };
}
