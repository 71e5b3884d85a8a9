import type { Judgement } from '../../scenarios/check.ts';
import type { AttributeFacts, Discovery } from '../../scenarios/discovery.ts';
import type { Delivery, MailSeen, Seen } from '../../scenarios/scenario.ts';
import type { Person } from '../../simulator/directory/person.ts';
import type { Outcome } from '../../simulator/engine/provisioner.ts';
import type { Mail } from '../../target-adapter/mailbox/mailbox.ts';
import type { AnsweredExchange, Exchange, ScimMethod, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { isResource, type JsonObject, listOf } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';
import { aList, anAnswer, anError, aPerson } from '../simulator/build.ts';

export const baseUrl = 'https://target.example/scim/v2';

/** A target without discovery endpoints. */
export const silent: Discovery = { patch: undefined, filter: undefined, groups: undefined, attributes: undefined };

/** Attributes in lower case, as in `Discovery`; what is not said is the RFC's default. */
export const schemaOf = (attributes: Readonly<Record<string, Partial<AttributeFacts>>>): Discovery => ({
  ...silent,
  attributes: new Map(
    Object.entries(attributes).map(([name, facts]) => [
      name,
      { mutability: 'readWrite', returned: 'default', caseExact: false, ...facts },
    ]),
  ),
});

const methods: readonly ScimMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

type Asked = { readonly body?: unknown; readonly by?: Exchange['by']; readonly id?: string };

/** `asked('GET /Users/7', anAnswer(404))`; without an answer the connection ended. */
export function asked(what: string, response?: ScimResponse, { body, by = 'idp', id = 'x1' }: Asked = {}): Exchange {
  const [word = '', ...path] = what.split(' ');
  return {
    id,
    by,
    at: '2026-11-24T00:00:00.000Z',
    durationMs: 1,
    request: {
      method: methods.find((method) => method === word) ?? 'GET',
      url: `${baseUrl}${path.join(' ')}`,
      headers: {},
      ...(body === undefined ? {} : { body }),
    },
    ...(response === undefined
      ? { failure: { code: 'TARGET_CONNECTION_LOST', happened: 'the target closed the connection' } }
      : { response }),
  };
}

/** An answer of the target's: `status 409 uniqueness`, with a detail. */
export const refusal = (status: number, scimType?: string): ScimResponse =>
  anAnswer(status, anError(status, 'No.', scimType));

/** What a GET by id showed, as the runner tells it. */
export function readOf(response?: ScimResponse, path = '/Users/7'): Seen {
  const { body } = response ?? {};
  const resource = response?.status === 200 && isResource(body) ? { resource: body } : {};
  return {
    ...(response === undefined ? {} : { status: response.status }),
    ...resource,
    hits: 'resource' in resource ? 1 : 0,
    exchanges: [asked(`GET ${path}`, response)],
  };
}

/** What a look-up by userName showed, as the runner tells it. */
export function lookUpOf(response?: ScimResponse): Seen {
  const hits = listOf(response?.body);
  const [only] = hits;
  return {
    ...(response === undefined ? {} : { status: response.status }),
    ...(hits.length === 1 && only !== undefined ? { resource: only } : {}),
    hits: hits.length,
    exchanges: [asked('GET /Users?filter=userName%20eq%20%22ada%22', response)],
  };
}

export const listing = (...resources: readonly unknown[]): Seen => lookUpOf(anAnswer(200, aList(...resources)));

export const done: Outcome['settlement'] = { kind: 'done', action: 'create', resourceId: '7' };
export const failed: Outcome['settlement'] = {
  kind: 'failed',
  action: 'create',
  code: 'EntryConflict',
  reason: 'the target answered 409 Conflict',
};

export function anOutcome(settlement: Outcome['settlement'], exchanges: readonly Exchange[] = []): Outcome {
  const ids = exchanges.map(({ id }) => id);
  return {
    intent: { kind: 'assign', person: aPerson() },
    settlement,
    exchanges: ids,
    entry: {
      at: '2026-11-24T00:00:00.000Z',
      intent: 'assign',
      action: 'create',
      status: settlement.kind === 'done' ? 'success' : 'failure',
      exchanges: ids,
    },
  };
}

export const aDelivery = (
  exchanges: readonly Exchange[],
  { settlement = failed, discovery = silent }: Partial<Pick<Delivery, 'discovery'> & Pick<Outcome, 'settlement'>> = {},
): Delivery => ({ outcome: anOutcome(settlement, exchanges), exchanges, idp: 'Microsoft Entra ID', discovery });

/** The body of a create with every attribute that checks look at. */
export function sentBody(person: Person = aPerson()): JsonObject {
  return {
    schemas: [userSchema, enterpriseSchema],
    userName: person.email,
    displayName: person.displayName,
    name: { givenName: person.givenName, familyName: person.familyName },
    externalId: person.id,
    title: person.jobTitle,
    active: true,
    emails: [{ value: person.email, type: 'work', primary: true }],
    [enterpriseSchema]: { department: person.department },
  };
}

export const aMail = (change: Partial<Mail> = {}): Mail => ({
  id: 'm1',
  recipients: ['ada@corp.test'],
  from: 'Target <no-reply@target.example>',
  subject: 'Confirm your address',
  receivedAt: '2026-11-24T00:00:00.000Z',
  links: [],
  ...change,
});

/** Mails with their links; a link that is undefined is a mail without one. */
export const mailSeen = (...links: readonly (string | undefined)[]): MailSeen => ({
  address: 'ada@corp.test',
  mails: links.map((link, index) => aMail({ id: `m${index + 1}`, links: link === undefined ? [] : [link] })),
  links: links.map((url) => (url === undefined ? { kind: 'none' } : { kind: 'link', url })),
  waitedMs: 3_000,
  instead: [],
});

export const actualOf = (judgement: Judgement): string | undefined =>
  'actual' in judgement ? judgement.actual : undefined;

/** One answer to `GET /Users/7`, and what an observer knows beside it. */
export function observed(
  status: number,
  body: unknown,
  { what = 'GET /Users/7', headers = {}, discovery = silent }: Partial<Watching> = {},
): readonly [AnsweredExchange, { readonly discovery: Discovery }] {
  const response = anAnswer(status, body, headers);
  return [{ ...asked(what, response), response }, { discovery }];
}

type Watching = {
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly discovery: Discovery;
};
