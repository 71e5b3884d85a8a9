import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import type { Person } from '../directory/person.ts';
import { type MappedAttribute, parseTargetPath } from '../mapping/target-path.ts';

/**
 * A person as an administrator's mapping sends them, for what is compared with the target: the directory's spelling of a
 * name says nothing once an expression has changed it. `userName` only where it is not the address; an empty text: not
 * sent by an update, so that nothing can be said of it.
 */
export type SentPerson = Person & { readonly userName?: string };

/** `created` and `updated`: what the mapping makes of the person at both moments. */
export function asSent(
  person: Person,
  created: readonly MappedAttribute[],
  updated: readonly MappedAttribute[],
): SentPerson {
  const textAt = (path: string, otherwise: string | undefined): string | undefined => {
    const at = (attributes: readonly MappedAttribute[]) => attributes.find((each) => each.path === path);
    if (at(created) === undefined) return otherwise;
    const value = at(updated)?.value;
    return typeof value === 'string' ? value : '';
  };
  const address = created.find(({ path }) => isAddress(path))?.path;
  const jobTitle = textAt('title', person.jobTitle);
  const department = textAt(`${enterpriseSchema}:department`, person.department);
  const userName = textAt('userName', undefined);
  return {
    ...person,
    displayName: textAt('displayName', person.displayName) ?? '',
    givenName: textAt('name.givenName', person.givenName) ?? '',
    familyName: textAt('name.familyName', person.familyName) ?? '',
    email: (address === undefined ? undefined : textAt(address, undefined)) || person.email,
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(department === undefined ? {} : { department }),
    ...(userName === undefined ? {} : { userName }),
  };
}

function isAddress(path: string): boolean {
  const target = parseTargetPath(path);
  return target?.name.toLowerCase() === 'emails' && (target.sub === 'value' || target.sub === undefined);
}
