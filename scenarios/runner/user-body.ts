import type { Person } from '../../simulator/directory/person.ts';
import type { Provisioner } from '../../simulator/engine/provisioner.ts';
import { withValue } from '../../simulator/mapping/target-path.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { userSchema } from '../../target-adapter/scim/urns.ts';
import { isKnown } from '../checks/unknown-attributes.ts';
import type { Target } from './target.ts';

type Told = Pick<Target, 'behaviour' | 'discovery'>;

/** What the attribute mapping of the identity provider makes of a person, of the attributes that the target says it has. */
export function userBodyOf(person: Person, idp: Pick<Provisioner, 'mapped'>, told: Told): JsonObject {
  const empty: JsonObject = { schemas: [userSchema] };
  const mapped = idp.mapped(person).filter(({ path }) => isTaken(path, told));
  return mapped.reduce((body, { path, value }) => withValue(body, path, value), empty);
}

/** To refuse what neither its configuration nor its schema names is the target's right. */
function isTaken(path: string, { behaviour, discovery }: Told): boolean {
  const { attributes: listed } = behaviour;
  if (path === 'userName') return true;
  if (listed !== 'any' && !listed.some((name) => isWithin(path, name))) return false;
  return discovery.attributes === undefined || isKnown(path, discovery.attributes);
}

/** `emails[type eq "work"].value` within `emails`, `name.givenName` within `name`. */
function isWithin(path: string, listed: string): boolean {
  const [whole, name] = [path.toLowerCase(), listed.toLowerCase()];
  return whole === name || ['.', '[', ':'].some((mark) => whole.startsWith(`${name}${mark}`));
}
