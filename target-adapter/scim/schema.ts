/** One attribute of a schema with its characteristics. RFC 7643 §7 */
export type SchemaAttribute = {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'decimal' | 'integer' | 'dateTime' | 'binary' | 'reference' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  /** Suggestions, not limits. */
  readonly canonicalValues?: readonly string[];
  /** Absent where case means nothing: booleans, numbers, dates, complex attributes. */
  readonly caseExact?: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  readonly returned: 'always' | 'never' | 'default' | 'request';
  readonly uniqueness?: 'none' | 'server' | 'global';
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly SchemaAttribute[];
};

export type Schema = {
  /** The URN. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly SchemaAttribute[];
};

/** An attribute with the defaults of RFC 7643 §2.2 where nothing else is said. */
export function defineAttribute(
  given: Pick<SchemaAttribute, 'name' | 'description'> & Partial<SchemaAttribute>,
): SchemaAttribute {
  const { name, type = 'string', ...rest } = given;
  const isText = type === 'string' || type === 'reference' || type === 'binary';
  return {
    name,
    type,
    multiValued: false,
    required: false,
    ...(isText ? { caseExact: type !== 'string', uniqueness: 'none' } : {}),
    mutability: 'readWrite',
    returned: 'default',
    ...rest,
  };
}

/** A sub-attribute by its name, without regard to case. */
export function subAttributeOf(attribute: SchemaAttribute, name: string): SchemaAttribute | undefined {
  let subs = subsByName.get(attribute);
  if (subs === undefined) {
    subs = new Map(attribute.subAttributes?.map((sub) => [sub.name.toLowerCase(), sub]));
    subsByName.set(attribute, subs);
  }
  return subs.get(name.toLowerCase());
}

const subsByName = new WeakMap<SchemaAttribute, ReadonlyMap<string, SchemaAttribute>>();
