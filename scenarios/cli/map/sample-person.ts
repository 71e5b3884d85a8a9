import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Dialect } from '../../../simulator/dialect.ts';
import { createDirectory } from '../../../simulator/directory/directory.ts';
import type { Person } from '../../../simulator/directory/person.ts';
import { entraAttributes } from '../../../simulator/mapping/entra/source.ts';
import { languageOf } from '../../../simulator/mapping/language.ts';
import { oktaAttributes } from '../../../simulator/mapping/okta/source.ts';
import { parameterMacros, templateMacros } from '../../../simulator/mapping/onelogin/source.ts';
import type { Custom } from '../../../simulator/mapping/settings.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import { isObject } from '../../../target-adapter/scim/resource.ts';
import { nearest } from '../../config/suggestion.ts';

/** The run's marker in the sample: it stands in the address and the id, as it would in a run. */
export const sampleMarker = 'sample';

const maxBytes = 100_000;

/** Our own names of what is text. */
const texts = [
  ...['givenName', 'familyName', 'displayName', 'email', 'jobTitle', 'department', 'employeeNumber', 'companyName'],
  ...['nickName', 'phone', 'mobile', 'fax', 'street', 'city', 'state', 'postalCode', 'country', 'office', 'managerId'],
  ...['locale', 'groupName'],
] as const satisfies readonly (keyof Person)[];

/** Names that do not say what of our directory is meant go to the identity provider’s attributes. */
export type Sample = { readonly person: Person; readonly custom: Custom };

type Asked = {
  readonly seed: number;
  readonly set?: readonly string[];
  readonly person?: string;
  readonly dialect: Dialect;
};

/** A person of the seeded directory, changed as `--set` and `--person` say. Throws Problem `USAGE`. */
export async function samplePerson(
  { seed, set = [], person: file, dialect }: Asked,
  { folder }: { readonly folder: string },
): Promise<Sample> {
  const directory = await createDirectory({ seed, marker: sampleMarker, locales: ['en'] });
  const drawn = directory.personInFull();
  const given = {
    ...(file === undefined ? {} : readPersonFile(file, folder)),
    ...Object.fromEntries(set.map(assignment)),
  };
  let person: Person = drawn;
  const custom: Record<string, string | null | readonly string[]> = {};
  for (const [name, value] of Object.entries(given)) {
    const changed = changedPerson(person, name, value);
    if (changed !== undefined) person = changed;
    else custom[nameFor(name, dialect)] = value;
  }
  return { person, custom };
}

/** undefined: no name of our directory. */
function changedPerson(person: Person, name: string, value: Custom[string]): Person | undefined {
  const list = value === null || value === undefined ? [] : typeof value === 'string' ? value.split(',') : value;
  const all = list.map((each) => each.trim()).filter((each) => each !== '');
  if (name === 'enabled') return { ...person, enabled: all[0] !== 'false' };
  if (name === 'otherEmails') return { ...person, otherEmails: all };
  if (name === 'roles') return { ...person, roles: all.map((role) => ({ id: role, value: role, displayName: role })) };
  if (!texts.some((each) => each === name)) return undefined;
  // Names are texts always: who has none has an empty one.
  return { ...person, [name]: typeof value === 'string' ? value : (all[0] ?? '') };
}

function assignment(typed: string): readonly [string, string] {
  const at = typed.indexOf('=');
  if (at > 0) return [typed.slice(0, at).trim(), typed.slice(at + 1)];
  throw new Problem('USAGE', {
    happened: `--set has ${typed}`,
    expected: 'NAME=VALUE, such as givenName=John',
    next: 'scimulator map --help',
  });
}

/** An attribute that is there, or one that the administrator has added; what is misspelt is neither. */
function nameFor(name: string, dialect: Dialect): string {
  const own = name.replace(/^user\./, '');
  const known = attributesOf(dialect);
  if (known.includes(own)) return own;
  const near = nearest(own, [...texts, 'enabled', 'roles', 'otherEmails', ...known]);
  if (near === undefined && /^[A-Za-z_][\w-]*$/.test(own)) return own;
  throw new Problem('USAGE', {
    happened: `--set names ${name}, which nobody has.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    expected: `one of ours (${texts.slice(0, 4).join(', ')}, …), of ${dialect.title} (${known.slice(0, 4).join(', ')}, …), or one that you add`,
    next: 'scimulator map --json shows the person with every name',
  });
}

function attributesOf(dialect: Dialect): readonly string[] {
  switch (languageOf(dialect.id)) {
    case 'entra':
      return entraAttributes;
    case 'okta':
      return oktaAttributes;
    case 'onelogin':
      return [...new Set([...templateMacros, ...parameterMacros])];
    case 'plain':
      return [];
  }
}

function readPersonFile(file: string, folder: string): Custom {
  const path = resolve(folder, file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || stats.size > maxBytes) throw notPerson(file, 'is no file that can be read');
  const value = parsed(readFileSync(path, 'utf8'), file);
  if (!isObject(value)) throw notPerson(file, 'holds no JSON object');
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      if (held === null || typeof held === 'string') return [name, held];
      if (typeof held === 'boolean' || typeof held === 'number') return [name, String(held)];
      if (Array.isArray(held) && held.every((each) => typeof each === 'string')) return [name, held];
      throw notPerson(file, `has something else than a text, null or texts at ${name}`);
    }),
  );
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw notPerson(file, `is no JSON: ${error.message}`);
    throw error;
  }
}

const notPerson = (file: string, why: string): Problem =>
  new Problem('USAGE', {
    happened: `--person names ${file}, which ${why}`,
    expected: 'a JSON file such as { "givenName": "John", "country": null }',
    next: 'mend it, or give single attributes with --set NAME=VALUE',
  });
