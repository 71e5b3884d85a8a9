import type { Person } from '../../../simulator/directory/person.ts';
import type { MappedAttribute } from '../../../simulator/mapping/target-path.ts';

/** The attributes of a person that decide what goes to a path: each is changed, and what comes out compared. */
export function sourcesOf(
  path: string,
  person: Person,
  mapped: (person: Person) => readonly MappedAttribute[],
): readonly string[] {
  const shown = (each: Person): string => JSON.stringify(mapped(each).find((attribute) => attribute.path === path));
  const now = shown(person);
  return Object.keys(person).filter((name) => shown(changed(person, name)) !== now);
}

function changed(person: Person, name: string): Person {
  const held: unknown = Object.entries(person).find(([key]) => key === name)?.[1];
  if (typeof held === 'boolean') return { ...person, [name]: !held };
  if (typeof held === 'string') return { ...person, [name]: `x${held}` };
  return { ...person, [name]: undefined };
}
