import { type JsonObject, simpleText } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { Moment } from '../../mapping/administered.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { entraMappings, entraRolePath } from '../../mapping/entra.ts';
import { mapPerson } from '../../mapping/mapping.ts';
import { type MappedAttribute, valueAt } from '../../mapping/target-path.ts';
import type { Change } from './operations.ts';
import { isAdministered, roleChoice, rolesOf } from './roles.ts';

/** The attribute mapping; without `active` where soft delete is not mapped, without the single role where roles go whole. */
export const mapped = (person: Person, setting: Setting, moment?: Moment): readonly MappedAttribute[] =>
  mapPerson(entraMappings, person, setting, moment).filter(
    ({ path }) =>
      !(path === 'active' && softDelete(setting) !== 'mapped') &&
      !(path === entraRolePath && !isAdministered(setting) && roleChoice(setting) !== 'single'),
  );

/** `mapped`: `isSoftDeleted` goes to `active`; `removed`: an administrator took the row out; `unsupported`: a gallery application. */
export const softDelete = ({ options }: Setting): string => options.softDelete ?? 'mapped';

/** What the target does not hold as it is mapped. An empty source is skipped, never cleared. D8; roles go by themselves. */
export function differences(held: JsonObject, person: Person, setting: Setting): readonly Change[] {
  return mapped(person, setting, 'update').flatMap(({ path, value }): readonly Change[] => {
    if (value === undefined || (path === entraRolePath && !isAdministered(setting))) return [];
    // On demand nobody is disabled. D7
    if (path === 'active' && value === false && setting.trigger === 'on-demand') return [];
    const there = valueAt(held, path);
    if (same(path, there, value)) return [];
    return [{ path, value, held: there !== undefined }];
  });
}

/** userName and addresses are compared without regard to case (RFC 7643 §4.1), and so are booleans as strings. */
function same(path: string, there: unknown, value: string | boolean): boolean {
  if (there === value) return true;
  if (there === undefined) return false;
  const foldsCase = typeof value === 'boolean' || path === 'userName' || path.startsWith('emails');
  return foldsCase && simpleText(there).toLowerCase() === String(value).toLowerCase();
}

/**
 * The Create User sample of D1, member by member. What the sample lacks stands where the older sample of that page has
 * it: by the alphabet. The enterprise URN is listed whether or not there is such a value.
 */
export function bodyOf(person: Person, setting: Setting): JsonObject {
  const { externalId, userName, active, addresses, displayName, emails, name, phoneNumbers, title, ...others } =
    withElements(withMapped({}, mapped(person, setting)), 'emails', emailOf);
  const { roles = [], preferredLanguage, ...extensions } = others;
  const body = {
    schemas: [userSchema, enterpriseSchema],
    externalId,
    userName,
    active,
    addresses,
    displayName,
    emails,
    meta: { resourceType: 'User' },
    name,
    phoneNumbers,
    preferredLanguage,
    roles: isAdministered(setting) ? roles : rolesOf(person, setting),
    title,
    ...extensions,
  };
  const empty = setting.options.nullStyle === 'null' ? null : undefined;
  const members = Object.entries(body).map(([key, value]) => [key, value ?? empty] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** The address of work is the primary one. D1 */
const emailOf = ({ type, value }: JsonObject): JsonObject => ({
  ...(type === 'work' && { primary: true }),
  type,
  value,
});
