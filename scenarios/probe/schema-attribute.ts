import { attribute, isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';

/** One attribute of a target's own schema, as far as a probe can write it. */
export type SchemaAttribute = {
  readonly name: string;
  readonly required: boolean;
  readonly mutability: string;
  readonly returned: string;
  /** A value of its kind; every `turn` gives another one. undefined: of no kind that a probe can make up. */
  sample(turn: number): unknown;
};

/** What has a meaning of its own, or must lead somewhere: left as it is. RFC 7643 §4.1 */
const meaningful: ReadonlySet<string> = new Set([
  'username',
  'password',
  'active',
  'emails',
  'groups',
  'x509certificates',
]);

/** Where a text is not any text. RFC 7643 §4.1.1 */
const words: Readonly<Record<string, readonly [string, string]>> = {
  locale: ['en-US', 'de-DE'],
  preferredlanguage: ['en', 'de'],
  timezone: ['Europe/Berlin', 'America/New_York'],
  postalcode: ['10115', '60601'],
  // The numbers that are kept for fiction.
  phonenumbers: ['+1-202-555-0101', '+1-202-555-0102'],
};

const listAtMost = 40;

/** The attributes of a schema resource, at most forty. */
export function attributesIn(schema: unknown): readonly SchemaAttribute[] {
  const listed = attribute(schema, 'attributes');
  if (!Array.isArray(listed)) return [];
  return listed.filter(isObject).slice(0, listAtMost).flatMap(attributeIn);
}

function attributeIn(given: JsonObject): readonly SchemaAttribute[] {
  const name = attribute(given, 'name');
  if (typeof name !== 'string') return [];
  const isMeaningful = meaningful.has(name.toLowerCase());
  return [
    {
      name,
      required: attribute(given, 'required') === true,
      mutability: String(attribute(given, 'mutability') ?? 'readWrite'),
      returned: String(attribute(given, 'returned') ?? 'default'),
      sample: (turn) => (isMeaningful ? undefined : sampleOf(given, turn)),
    },
  ];
}

function sampleOf(given: JsonObject, turn: number): unknown {
  const one = attribute(given, 'type') === 'complex' ? complexOf(given, turn) : simpleOf(given, turn);
  if (one === undefined) return undefined;
  return attribute(given, 'multiValued') === true ? [one] : one;
}

function complexOf(given: JsonObject, turn: number): JsonObject | undefined {
  const subs = attribute(given, 'subAttributes');
  if (!Array.isArray(subs)) return undefined;
  const parts = subs.filter(isObject).flatMap((sub) => {
    const name = String(attribute(sub, 'name') ?? '');
    // What the target may compose or compute, and codes that a text is not.
    const isLeft = ['formatted', 'display', 'primary', 'country', '$ref'].includes(name);
    if (isLeft || (attribute(sub, 'mutability') ?? 'readWrite') !== 'readWrite') return [];
    const value = name === 'type' ? typeOf(sub) : simpleOf(sub, turn, name === 'value' ? given : sub);
    return value === undefined ? [] : [[name, value] as const];
  });
  return parts.some(([name]) => name !== 'type') ? Object.fromEntries(parts) : undefined;
}

/** A listed one, where any is: `canonicalValues: []` is no suggestion. */
function typeOf(sub: JsonObject): string {
  const listed = attribute(sub, 'canonicalValues');
  const [first] = Array.isArray(listed) ? listed : [];
  return typeof first === 'string' ? first : 'other';
}

/** `named`: whose name says what kind of text it is. */
function simpleOf(given: JsonObject, turn: number, named = given): unknown {
  const listed = attribute(given, 'canonicalValues');
  if (Array.isArray(listed) && listed.length > 0) return listed[turn % listed.length];
  switch (attribute(given, 'type') ?? 'string') {
    case 'string':
      return words[String(attribute(named, 'name')).toLowerCase()]?.[turn % 2] ?? `Sample ${turn + 1}`;
    case 'reference':
      return `https://www.example.org/sample/${turn + 1}`;
    case 'boolean':
      return turn % 2 === 0;
    default:
      return undefined;
  }
}
