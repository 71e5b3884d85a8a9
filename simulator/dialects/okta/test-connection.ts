import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, listOf, simpleText } from '../../../target-adapter/scim/resource.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Settlement } from '../../intent.ts';
import { readObject, succeeded } from '../wire/answer.ts';
import { hitsOf } from './answers.ts';
import { discovering, refusal, testing, unusable } from './reactions.ts';
import { ask } from './requests.ts';

/** C20; the page of groups only where groups are pushed. */
export function* testConnection(setting: Setting): Conversation {
  const paths = [
    '/Users?startIndex=1&count=2',
    ...(setting.groups === 'endpoint' ? ['/Groups?startIndex=1&count=100'] : []),
  ];
  for (const path of paths) {
    const answer = yield ask(path);
    if (!succeeded(answer)) return refusal(testing, answer);
    const page = hitsOf(answer);
    if (page.kind === 'fault') return unusable(testing, answer.status, page.reason);
  }
  const failed = setting.options.entitlements === 'on' ? yield* discoverEntitlements() : undefined;
  return failed ?? { kind: 'done', action: 'test' };
}

/** What is read when Entitlement Management is switched on: the types, the schemas, then all of each entitlement type. D29 */
function* discoverEntitlements(): Generator<ScimRequest, Settlement | undefined, ScimResponse> {
  const types = yield ask('/ResourceTypes');
  if (!succeeded(types)) return refusal(discovering, types);
  const list = readObject(types);
  if (list.kind === 'fault') return unusable(discovering, types.status, list.reason);
  const schemas = yield ask('/Schemas');
  if (!succeeded(schemas)) return refusal(discovering, schemas);
  for (const endpoint of entitlementEndpoints(types.body)) {
    const answer = yield ask(endpoint);
    if (!succeeded(answer)) return refusal(discovering, answer);
  }
  return undefined;
}

function entitlementEndpoints(body: unknown): readonly string[] {
  const resources = attribute(body, 'Resources');
  const types: readonly unknown[] = Array.isArray(resources) ? resources : listOf(body);
  return types
    .filter((type) =>
      /^urn:okta:scim:schemas:core:1\.0:(Entitlement|Role)$/.test(simpleText(attribute(type, 'schema'))),
    )
    .map((type) => attribute(type, 'endpoint'))
    .filter((endpoint) => typeof endpoint === 'string')
    .map((endpoint) => (endpoint.startsWith('/') ? endpoint : `/${endpoint}`));
}
