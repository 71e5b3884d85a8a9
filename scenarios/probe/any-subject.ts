import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { type AdvertisedType, type AttributeDefinition, isWritable } from '../advertised-type.ts';
import { coreOf, type FurtherType } from '../further-type.ts';
import type { Seen, Tools } from '../scenario.ts';
import { createdId } from './created-id.ts';
import { groupNamed } from './group-subject.ts';
import { madeUp } from './made-up.ts';
import { patchBody } from './subject.ts';

/** A resource of the run, of whatever type, on which a probe tries its requests. */
export type AnySubject = {
  readonly id: string;
  /** `/Devices/7` */
  readonly path: string;
  /** The body of the create. */
  readonly sent: JsonObject;
  patch(...operations: readonly JsonObject[]): Promise<Exchange>;
  put(body: JsonObject): Promise<Exchange>;
  read(): Promise<Seen>;
};

/** One that is created, read and removed. */
export type Kind = { readonly type: AdvertisedType; readonly further?: FurtherType };

type AnyTools = Pick<Tools, 'scim' | 'person' | 'userBody' | 'group' | 'newAddress' | 'readId'>;

/** An attribute as it stands in a body: of the core schema, or in the object of an extension. */
export type Spot = { readonly extension?: string; readonly name: string };

/** Creates one; `more`: values beside those of its smallest body. */
export async function postAny(
  tools: AnyTools,
  kind: Kind,
  more: readonly (readonly [Spot, unknown])[] = [],
): Promise<{ readonly posted: Exchange; readonly subject?: AnySubject }> {
  const sent = more.reduce((body, [spot, value]) => withValueAt(body, spot, value), bodyOf(tools, kind));
  const { path: endpoint } = kind.type;
  const posted = await tools.scim({ method: 'POST', path: endpoint, body: sent });
  const id = createdId(posted);
  if (id === undefined) return { posted };
  const path = `${endpoint}/${encodeURIComponent(id)}`;
  const subject: AnySubject = {
    id,
    path,
    sent,
    patch: (...operations) => tools.scim({ method: 'PATCH', path, body: patchBody(operations) }),
    put: (body) => tools.scim({ method: 'PUT', path, body }),
    read: () => tools.readId(endpoint.slice(1), id),
  };
  return { posted, subject };
}

/** What its own schema requires; of people and groups what an identity provider sends. */
function bodyOf(tools: AnyTools, { type, further }: Kind): JsonObject {
  if (type.endpoint === '/users') return tools.userBody(tools.person());
  if (type.endpoint === '/groups') return groupNamed(tools.group().displayName);
  const owed = (coreOf(type) ?? []).filter((one) => (one.required || one === further?.by) && isClients(one));
  const values = owed.flatMap((one) => {
    const value = madeUp(one, tools);
    return value === undefined ? [] : [[one.name, value] as const];
  });
  return { schemas: [type.schema], ...Object.fromEntries(values) };
}

/** What its own schema requires, and no value can be made up for. */
export const unmakeable = (tools: AnyTools, { type }: Kind): readonly string[] =>
  (coreOf(type) ?? [])
    .filter((one) => one.required && isClients(one) && madeUp(one, tools) === undefined)
    .map(({ name }) => name);

/** Some schemas list what the target gives every resource. RFC 7643 §3.1 */
const isClients = (one: AttributeDefinition): boolean =>
  isWritable(one) && !['id', 'meta', 'schemas'].includes(one.name.toLowerCase());

/** The body with a value at this spot; of an extension its URN stands in `schemas` too. RFC 7643 §3.3 */
export function withValueAt(body: JsonObject, { extension, name }: Spot, value: unknown): JsonObject {
  if (extension === undefined) return { ...body, [name]: value };
  const holder = body[extension];
  const schemas = Array.isArray(body.schemas) ? body.schemas : [];
  return {
    ...body,
    schemas: [...new Set([...schemas, extension])],
    [extension]: { ...(isObject(holder) ? holder : {}), [name]: value },
  };
}

/** `URN:name`, or the name alone: what a PATCH calls it. */
export const patchPathOf = ({ extension, name }: Spot): string =>
  extension === undefined ? name : `${extension}:${name}`;

/** Where a resource shows it. */
export const shownAt = ({ extension, name }: Spot): readonly string[] =>
  extension === undefined ? [name] : [extension, name];
