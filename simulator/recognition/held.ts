import type { ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { attribute, idIn, isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import type { Person } from '../directory/person.ts';
import { parseTargetPath, withValue } from '../mapping/target-path.ts';
import { booleanOf, changesOf, operationsIn, type Turn } from './recognise.ts';

/** What the answers of a recording have shown of each resource, newest last. */
export type Held = {
  of(id: string): JsonObject | undefined;
  /** The last answer at a discovery endpoint: some identity providers speak as it tells them to. RFC 7644 §4 */
  said(path: string): ScimResponse | undefined;
  learn(turn: Turn): void;
};

const rememberedAtMost = 200;
const sizeAtMost = 16_000;

export function createHeld(): Held {
  const known = new Map<string, JsonObject>();
  const described = new Map<string, ScimResponse>();

  function remember(resource: unknown): void {
    const id = idIn(resource);
    if (id === undefined || !isObject(resource) || JSON.stringify(resource).length > sizeAtMost) return;
    // A projection shows a part.
    const whole = { ...known.get(id), ...resource };
    known.delete(id);
    known.set(id, whole);
    const [oldest] = known.keys();
    if (known.size > rememberedAtMost && oldest !== undefined) known.delete(oldest);
  }

  return {
    of: (id) => known.get(id),
    said: (path) => described.get(path.toLowerCase()),
    learn({ request, response }) {
      if (response !== undefined && isDiscovery(request.path)) described.set(request.path.toLowerCase(), response);
      if (response === undefined || response.status < 200 || response.status > 299) return;
      const resources = attribute(response.body, 'Resources');
      if (Array.isArray(resources)) for (const resource of resources.slice(0, rememberedAtMost)) remember(resource);
      else remember(response.body);
    },
  };
}

const isDiscovery = (path: string): boolean => /^\/(ServiceProviderConfig|ResourceTypes|Schemas)$/i.test(path);

/** The person whom a resource describes, as a directory would hold them. */
export function personIn(resource: JsonObject, id: string): Person {
  const text = (...path: readonly string[]): string | undefined => {
    const value = attribute(resource, ...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [jobTitle, department, locale] = [text('title'), text(enterpriseSchema, 'department'), text('locale')];
  return {
    id: text('externalId') ?? id,
    givenName: text('name', 'givenName') ?? '',
    familyName: text('name', 'familyName') ?? '',
    displayName: text('displayName') ?? '',
    email: text('userName') ?? '',
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(department === undefined ? {} : { department }),
    ...(locale === undefined ? {} : { locale }),
    enabled: booleanOf(attribute(resource, 'active')) !== false,
  };
}

/** The resource once a PATCH has taken effect, as far as its paths are plain ones. */
export function patched(resource: JsonObject, body: unknown): JsonObject {
  let next = resource;
  for (const { op, name, value } of operationsIn(body).flatMap(changesOf)) {
    if (parseTargetPath(name) === undefined) continue;
    const plain = booleanOf(value) ?? (typeof value === 'string' ? value : undefined);
    if (plain !== undefined || op === 'remove') next = withValue(next, name, op === 'remove' ? undefined : plain);
    else if (isObject(value)) next = { ...next, [name]: value };
  }
  return next;
}
