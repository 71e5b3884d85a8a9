import type { AdvertisedType, AttributeDefinition } from './advertised-type.ts';
import type { Discovery } from './discovery.ts';

/** A resource type beside people and groups in which what the run creates can carry its marker. RFC 7643 §3.2, §6 */
export type FurtherType = {
  readonly type: AdvertisedType;
  /** The attribute that carries it: a text of the core schema, which a client writes and reads again. */
  readonly by: AttributeDefinition;
};

export type NamelessType = { readonly type: AdvertisedType; readonly lacks: string };

/** What a target advertises beside people and groups; of each either what tells whose it is, or why nothing does. */
export function furtherTypes({ types = [] }: Discovery): readonly (FurtherType | NamelessType)[] {
  const own = types.filter(({ endpoint, source }) => source === 'target' && !rfcEndpoints.has(endpoint));
  const byEndpoint = new Map(own.map((type) => [type.endpoint, type]));
  return [...byEndpoint.values()].map((type) => {
    if (!/^\/[a-z][\w-]*$/.test(type.endpoint)) return { type, lacks: 'its endpoint is no plain name' };
    const defined = coreOf(type);
    if (defined === undefined) return { type, lacks: `/Schemas does not describe ${type.schema}` };
    const by = namingAttribute(defined);
    return by === undefined ? { type, lacks: 'no text of its schema can carry the marker of the run' } : { type, by };
  });
}

/** Those of them in which something may be created. */
export const creatableTypes = (discovery: Discovery): readonly FurtherType[] =>
  furtherTypes(discovery).filter((one) => 'by' in one);

/** The attributes of its own schema; undefined: the target does not describe them. */
export const coreOf = ({
  attributes,
  schema,
  described,
}: AdvertisedType): readonly AttributeDefinition[] | undefined =>
  described.has(schema.toLowerCase()) ? attributes.get(schema.toLowerCase()) : undefined;

/** What stands at these is no resource type of a target's own, whatever it is called. */
const rfcEndpoints: ReadonlySet<string> = new Set([
  '/users',
  '/groups',
  '/me',
  '/bulk',
  '/serviceproviderconfig',
  '/resourcetypes',
  '/schemas',
]);

/** Best is what has to be sent, then what reads as a name, last what looks as if not any text would do. */
function namingAttribute(defined: readonly AttributeDefinition[]): AttributeDefinition | undefined {
  const rank = (one: AttributeDefinition): number =>
    (one.required ? 0 : 4) + (/name$|^title$|^label$/i.test(one.name) ? 0 : 1) + (hasForm(one) ? 2 : 0);
  return defined
    .filter(carriesText)
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)[0]?.one;
}

/** Whether a client may write a text there in which the marker can stand, and is shown it again. */
export const carriesText = (one: AttributeDefinition): boolean =>
  one.type === 'string' &&
  one.multiValued === false &&
  ['readwrite', 'immutable'].includes(one.mutability.toLowerCase()) &&
  ['default', 'always'].includes(one.returned.toLowerCase()) &&
  one.canonicalValues.length === 0 &&
  /^[a-z][\w-]*$/i.test(one.name) &&
  !/password|secret|phone|fax|locale|language|time.?zone|country|currency/i.test(one.name);

/** Where a name says that not any text will do. RFC 7643 §4.1.1 */
export const hasForm = ({ name }: AttributeDefinition): boolean =>
  /mail|phone|fax|ur[li]$|locale|language|zone|country|currency|date|time|address|^id$|version|type|status|state|code/i.test(
    name,
  );
