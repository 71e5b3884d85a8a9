import type { AttributePath } from './attribute-path.ts';
import { type Schema, type SchemaAttribute, subAttributeOf } from './schema.ts';
import { commonAttributes } from './schemas/common-attributes.ts';

/** Where a path leads. */
export type Place = {
  /** URN of the extension whose object holds the attribute; absent: the resource itself. */
  readonly extension?: string;
  readonly attribute: SchemaAttribute;
  readonly sub?: SchemaAttribute;
};

/** The attributes of one resource type, found by name without regard to case. */
export type AttributeIndex = {
  readonly schema: Schema;
  readonly extensions: readonly Schema[];
  /** Every attribute: common ones, those of the schema, those of each extension. */
  readonly places: readonly Place[];
  /** Undefined where there is no such attribute. A name without a URN is found in an extension too, as Entra ID sends it. */
  find(path: AttributePath): Place | undefined;
  /** An attribute within one extension's object. */
  findIn(extension: string, name: string): Place | undefined;
  /** The URN as the schema spells it, where the text is the URN of an extension. */
  extensionOf(text: string): string | undefined;
  /** Whether the text is the URN of the schema itself. */
  isSchema(text: string): boolean;
};

export function indexAttributes(
  schema: Schema,
  extensions: readonly Schema[],
  common: readonly SchemaAttribute[] = commonAttributes,
): AttributeIndex {
  const places: readonly Place[] = [
    ...[...common, ...schema.attributes].map((attribute) => ({ attribute })),
    ...extensions.flatMap(({ id, attributes }) => attributes.map((attribute) => ({ extension: id, attribute }))),
  ];
  const byName = new Map<string, Place>();
  for (const place of places) {
    const name = place.attribute.name.toLowerCase();
    byName.set(`${(place.extension ?? schema.id).toLowerCase()}:${name}`, place);
    if (!byName.has(name)) byName.set(name, place);
  }
  const urns = new Map(extensions.map(({ id }) => [id.toLowerCase(), id]));

  return {
    schema,
    extensions,
    places,
    find({ urn, name, sub }) {
      const place = byName.get(urn === undefined ? name.toLowerCase() : `${urn}:${name}`.toLowerCase());
      if (place === undefined || sub === undefined) return place;
      const found = subAttributeOf(place.attribute, sub);
      return found === undefined ? undefined : { ...place, sub: found };
    },
    findIn: (extension, name) => byName.get(`${extension}:${name}`.toLowerCase()),
    extensionOf: (text) => urns.get(text.toLowerCase()),
    isSchema: (text) => text.toLowerCase() === schema.id.toLowerCase(),
  };
}
