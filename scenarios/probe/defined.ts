import type { AdvertisedType, AttributeDefinition } from '../advertised-type.ts';
import { coreOf, creatableTypes } from '../further-type.ts';
import type { Tools } from '../scenario.ts';
import { type Kind, type Spot, unmakeable } from './any-subject.ts';

/** An attribute of one of the target's own schemas, in a type of which a probe may create something. */
export type Defined = { readonly kind: Kind; readonly spot: Spot; readonly definition: AttributeDefinition };

type DefinedTools = Pick<Tools, 'discovery' | 'behaviour'> & Parameters<typeof unmakeable>[0];

/** People, groups where they have an endpoint, and what can be created of what the target itself defines. */
export function kindsOf(tools: DefinedTools): readonly Kind[] {
  const { discovery, behaviour } = tools;
  const { types = [] } = discovery;
  const hasGroups = behaviour.groups === 'endpoint' && discovery.groups !== false;
  const ofRfc = types.filter(({ endpoint }) => endpoint === '/users' || (endpoint === '/groups' && hasGroups));
  const further = creatableTypes(discovery).map((one): Kind => ({ type: one.type, further: one }));
  return [...ofRfc.map((type) => ({ type })), ...further.filter((kind) => unmakeable(tools, kind).length === 0)];
}

/** Each attribute that the target describes itself, of a type's own schema and of its extensions. */
export function definedIn(tools: DefinedTools, kind: Kind): readonly Defined[] {
  const { type } = kind;
  const own = (coreOf(type) ?? []).map((definition) => ({ kind, spot: { name: definition.name }, definition }));
  const extended = type.extensions.flatMap((extension) =>
    describedIn(type, extension).map((definition) => ({
      kind,
      spot: { extension, name: definition.name },
      definition,
    })),
  );
  return [...own, ...extended].filter(({ spot }) => type.endpoint !== '/users' || isTaken(tools, spot));
}

const describedIn = ({ described, attributes }: AdvertisedType, urn: string): readonly AttributeDefinition[] =>
  described.has(urn.toLowerCase()) ? (attributes.get(urn.toLowerCase()) ?? []) : [];

/** What the configuration says of people: which attributes are taken, and which one makes groups. */
function isTaken({ behaviour }: Pick<Tools, 'behaviour'>, { extension, name }: Spot): boolean {
  const whole = extension === undefined ? name : `${extension}:${name}`;
  const { attributes: listed } = behaviour;
  if (whole === behaviour.groupAttribute) return false;
  return listed === 'any' || [whole, name, extension].some((one) => one !== undefined && listed.includes(one));
}
