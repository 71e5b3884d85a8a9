import type { AttributeIndex, Place } from '../../scim/attribute-index.ts';
import { parseAttributePath } from '../../scim/attribute-path.ts';
import { isObject, type JsonObject } from '../../scim/resource.ts';
import type { SchemaAttribute } from '../../scim/schema.ts';
import type { ScimPolicies } from './policies.ts';

/** Names as a client gives them; at most one of the two lists holds any. RFC 7644 §3.9 */
export type Asked = { readonly attributes: readonly string[]; readonly excludedAttributes: readonly string[] };

/** What an answer shows of a resource. */
export type Projection = {
  /** Whether the attribute, or a part of it, is shown; `version`: that of `meta`. */
  shows(name: string): boolean;
  /** The parts that are shown, in the order of the schema. */
  project(resource: JsonObject): JsonObject;
};

/** Names that the schema does not know are passed over. */
export function projectionOf(asked: Asked, index: AttributeIndex, policies: ScimPolicies): Projection {
  const named = asked.attributes.length > 0 ? 'attributes' : 'excludedAttributes';
  const names = namesOf(asked[named], index);
  const shown: Shown[] = [];
  for (const { extension, attribute } of index.places) {
    const name = names.get(keyOf(extension, attribute));
    const part = shownPart(attribute, named, name, policies);
    if (part !== 'nothing') shown.push({ extension, name: attribute.name, part });
  }
  const shownNames = new Set(shown.map(({ name }) => name));

  return {
    shows: (name) => shownNames.has(name === 'version' ? 'meta' : name),
    project(resource) {
      const result: { [name: string]: unknown } = {};
      const extensions: { [urn: string]: JsonObject } = {};
      for (const { extension, name, part } of shown) {
        const holder = extension === undefined ? resource : resource[extension];
        const value = isObject(holder) ? cut(holder[name], part) : undefined;
        if (value === undefined) continue;
        if (extension === undefined) result[name] = value;
        else extensions[extension] = { ...extensions[extension], [name]: value };
      }
      const { meta, ...rest } = result;
      return { ...rest, ...extensions, ...(meta === undefined ? {} : { meta }) };
    },
  };
}

type Part = 'whole' | ((name: string) => boolean);
type Shown = { readonly extension: string | undefined; readonly name: string; readonly part: Part };

/** A name that was given: all of the attribute, or these sub-attributes. */
type Named = 'whole' | Set<string>;

function namesOf(texts: readonly string[], index: AttributeIndex): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const add = ({ extension, attribute, sub }: Place): void => {
    const key = keyOf(extension, attribute);
    const known = names.get(key);
    if (sub === undefined || known === 'whole') names.set(key, 'whole');
    else names.set(key, new Set(known).add(sub.name));
  };
  for (const text of texts) {
    const extension = index.extensionOf(text);
    const path = parseAttributePath(text);
    const place = path && index.find(path);
    if (extension !== undefined) index.places.filter((each) => each.extension === extension).forEach(add);
    else if (index.isSchema(text)) index.places.filter((each) => each.extension === undefined).forEach(add);
    else if (place !== undefined) add(place);
  }
  return names;
}

function shownPart(
  attribute: SchemaAttribute,
  named: 'attributes' | 'excludedAttributes',
  name: Named | undefined,
  policies: ScimPolicies,
): Part | 'nothing' {
  const byName = named === 'attributes' && name !== undefined;
  const leftOut = named === 'attributes' ? name === undefined : name === 'whole';
  const isShown = policies.shows(attribute, byName ? 'by-name' : leftOut ? 'left-out' : 'by-default');
  if (!isShown) return 'nothing';
  if (name === undefined || name === 'whole') return 'whole';
  return byName ? (sub) => name.has(sub) : (sub) => !name.has(sub);
}

function cut(value: unknown, part: Part): unknown {
  if (part === 'whole' || value === undefined || value === null) return value ?? undefined;
  if (Array.isArray(value)) {
    const values = value.map((element) => cut(element, part)).filter((element) => element !== undefined);
    return values.length === 0 ? undefined : values;
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => part(name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const keyOf = (extension: string | undefined, { name }: SchemaAttribute): string => `${extension ?? ''}:${name}`;
