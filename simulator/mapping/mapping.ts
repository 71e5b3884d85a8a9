import type { Person } from '../directory/person.ts';
import type { BoundMapping, Moment } from './administered.ts';
import type { MappedAttribute } from './target-path.ts';

/** What of a person a mapping can send. */
export type Source =
  | 'id'
  | 'email'
  | 'givenName'
  | 'familyName'
  | 'formattedName'
  | 'displayName'
  | 'jobTitle'
  | 'department'
  | 'locale'
  | 'active'
  | 'employeeNumber'
  | 'companyName'
  | 'nickName'
  | 'phone'
  | 'mobile'
  | 'fax'
  | 'street'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'country'
  | 'office'
  /** The first further address. */
  | 'otherEmail'
  /** The value of the one role of the application; nothing where there are several. */
  | 'role';

/** One line of an attribute mapping: what of the person goes where. */
export type MappingRow = { readonly from: Source; readonly to: string };

/** The two mappings that every dialect has, each in the order in which the product writes the attributes. */
export type Mappings = { readonly default: readonly MappingRow[]; readonly calendly: readonly MappingRow[] };

/** What of the setting a mapping depends on. */
export type MappingSetting = {
  readonly mapping: keyof Mappings;
  readonly groupAttribute: string;
  /** What an administrator has set in place of either. */
  readonly administered?: BoundMapping;
};

/**
 * A person as the target should hold them, in the order of the mapping; the group's name comes last, and replaces another
 * row for the same attribute.
 */
export function mapPerson(
  mappings: Mappings,
  person: Person,
  setting: MappingSetting,
  moment: Moment = 'create',
): readonly MappedAttribute[] {
  const { groupAttribute, administered } = setting;
  const rows =
    administered?.mapped(person, moment) ??
    mappings[setting.mapping].map(({ from, to }) => ({ path: to, value: sourceValue(person, from) }));
  if (groupAttribute === '') return rows;
  return [
    ...rows.filter(({ path }) => path !== groupAttribute),
    { path: groupAttribute, value: filled(person.groupName) },
  ];
}

/** The text that a mapping gives to an attribute; `otherwise` where it gives none. */
export function textAt(attributes: readonly MappedAttribute[], path: string, otherwise: string): string {
  const value = attributes.find((attribute) => attribute.path === path)?.value;
  return typeof value === 'string' ? value : otherwise;
}

/** The attributes whose value differs between two states of a person. */
export function changedBetween(
  before: readonly MappedAttribute[],
  after: readonly MappedAttribute[],
): readonly MappedAttribute[] {
  const held = new Map(before.map((attribute) => [attribute.path, attribute]));
  return after.filter(({ path, value, elements }) => {
    const earlier = held.get(path);
    return earlier?.value !== value || JSON.stringify(earlier?.elements) !== JSON.stringify(elements);
  });
}

function sourceValue(person: Person, source: Source): string | boolean | undefined {
  switch (source) {
    case 'active':
      return person.enabled;
    case 'formattedName':
      return filled([person.givenName, person.familyName].filter((name) => name !== '').join(' '));
    case 'otherEmail':
      return filled(person.otherEmails?.[0]);
    case 'role':
      return person.roles?.length === 1 ? filled(person.roles[0]?.value) : undefined;
    default:
      return filled(person[source]);
  }
}

/** An empty text in the directory is no value. */
const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
