import type { Dialect } from '../../simulator/dialect.ts';
import type { DirectoryScope } from '../../simulator/directory/directory.ts';
import type { Provisioner } from '../../simulator/engine/provisioner.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import {
  attribute,
  isObject,
  isResource,
  isUnassigned,
  type JsonObject,
  listOf,
} from '../../target-adapter/scim/resource.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import type { Connection, Credential } from '../../target-adapter/transport/transport.ts';
import { answerOf, isSuccess } from '../checks/answer.ts';
import type { Seen, Tools } from '../scenario.ts';
import type { Recorder } from './recorder.ts';
import type { Settling } from './settling.ts';
import { Stop } from './stop.ts';
import type { Lease, Target } from './target.ts';
import { userBodyOf } from './user-body.ts';

export type HandOptions = {
  readonly target: Target;
  readonly lease: Lease;
  readonly dialect: Dialect;
  readonly idp: Provisioner;
  readonly directory: DirectoryScope;
  readonly recorder: Recorder;
  readonly settling: Settling;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Of the product, for `User-Agent`. */
  readonly version: string;
  tell(sentence: string): void;
};

type HandTools = Pick<
  Tools,
  | 'scim'
  | 'asIdp'
  | 'read'
  | 'readId'
  | 'find'
  | 'createByHand'
  | 'giveExtra'
  | 'userBody'
  | 'wrongConnection'
  | 'alteredConnection'
>;

const betweenReadsMs = 250;

/** What the harness does as itself, beside the identity provider: it reads, looks, and makes accounts by hand. */
export function createHand(options: HandOptions): HandTools {
  const { lease, dialect, idp, directory, recorder, settling, clock, signal, version } = options;
  const headers = { Accept: 'application/scim+json', 'User-Agent': `scimulator/${version}` };

  const scim = (request: ScimRequest, connection: Connection = lease.connection()): Promise<Exchange> => {
    const type = request.body === undefined ? {} : { 'Content-Type': 'application/scim+json' };
    return recorder.send(
      'harness',
      { ...request, headers: { ...headers, ...type, ...request.headers } },
      connection,
      signal,
    );
  };

  const asIdp: Tools['asIdp'] = async (request) => {
    if (request.method === 'GET') await settling.wait(signal);
    else recorder.leaveUnobserved();
    return recorder.send('idp', dialect.dress(request), idp.connection, signal);
  };

  /** Once every answer must show the last change; or, with `until`, as soon as it shows. */
  async function settled(look: () => Promise<Seen>, until?: (seen: Seen) => boolean): Promise<Seen> {
    if (until === undefined) await settling.wait(signal);
    for (;;) {
      const leftMs = settling.leftMs();
      const seen = await look();
      if (leftMs === 0 || until?.(seen) === true) return seen;
      await clock.wait(Math.min(betweenReadsMs, leftMs), signal);
    }
  }

  const readId: Tools['readId'] = (endpoint, id, until) =>
    settled(async () => {
      const path = `/${endpoint}/${encodeURIComponent(id)}`;
      const seen = seenById(await scim({ method: 'GET', path }), id);
      if (endpoint !== 'Groups' || seen.resource === undefined || attribute(seen.resource, 'members') !== undefined)
        return seen;
      // Large groups: a target may show members only to those who name them. RFC 7643 §7, returned
      const asked = seenById(await scim({ method: 'GET', path: `${path}?attributes=displayName,members` }), id);
      return attribute(asked.resource, 'members') === undefined
        ? seen
        : {
            ...asked,
            resource: { ...seen.resource, ...asked.resource },
            exchanges: [...seen.exchanges, ...asked.exchanges],
          };
    }, until);

  return {
    scim,
    asIdp,
    readId,

    read(person, until) {
      const id = idp.linkedId(person.id);
      if (id === undefined) throw new Stop('unjudged', `${person.email} is linked to no account`);
      return readId('Users', id, until);
    },

    find: (userName, until) =>
      settled(async () => {
        const filter = encodeURIComponent(`userName eq ${JSON.stringify(userName)}`);
        return seenInList(await scim({ method: 'GET', path: `/Users?filter=${filter}` }));
      }, until),

    createByHand(person) {
      let exchange: Exchange | undefined;
      idp.beforeNext('POST', async ({ body }) => {
        options.tell(`Just then somebody makes the account of ${person.email} by hand.`);
        exchange = await scim({ method: 'POST', path: '/Users', body: withoutPassword(body) });
      });
      return {
        result() {
          const body = exchange?.response?.body;
          if (!isSuccess(exchange?.response?.status) || !isResource(body)) {
            throw new Stop('unjudged', `the account could not be made by hand: ${answerOf(exchange)}`);
          }
          return { resourceId: body.id, sent: withoutPassword(exchange?.request.body) };
        },
      };
    },

    async giveExtra(resourceId) {
      const [name, value] = ['nickName', `Nick ${directory.newAddress()}`];
      const body = { schemas: [patchOp], Operations: [{ op: 'add', path: name, value }] };
      const path = `/Users/${encodeURIComponent(resourceId)}`;
      const patched = await scim({ method: 'PATCH', path, body });
      const shownIn = ({ resource }: Seen) => attribute(resource, name);
      // Waited for only where the target promises it.
      const isOwed = isSuccess(patched.response?.status) && promises(options.target, name);
      const seen = isOwed
        ? await readId('Users', resourceId, (now) => !isUnassigned(shownIn(now)))
        : seenById(await scim({ method: 'GET', path }), resourceId);
      return { name, value, patched, seen, kept: shownIn(seen) === value ? { [name]: value } : {} };
    },

    userBody: (person) => userBodyOf(person, idp, options.target),

    wrongConnection() {
      const { baseUrl, credential } = lease.connection();
      const wrong = garbled(credential, directory.guid());
      return wrong === undefined ? undefined : { baseUrl, credential: wrong };
    },

    alteredConnection() {
      const { baseUrl, credential } = lease.connection();
      if (credential.kind !== 'bearer') return undefined;
      const token = altered(credential.token);
      // All but one letter of it is the right one.
      lease.redactor.learn(token);
      return { baseUrl, credential: { kind: 'bearer', token } };
    },
  };
}

const promises = ({ discovery, behaviour }: Target, name: string): boolean =>
  discovery.attributes?.get(name.toLowerCase())?.mutability === 'readWrite' && behaviour.attributes === 'any';

/** A target may answer a GET by id with a list: that is no resource. RFC 7644 §3.4.1 */
function seenById(exchange: Exchange, id: string): Seen {
  const body = exchange.response?.body;
  const found = exchange.response?.status === 200 && isResource(body) && body.id === id ? { resource: body } : {};
  return { ...statusOf(exchange), ...found, hits: 'resource' in found ? 1 : 0, exchanges: [exchange] };
}

function seenInList(exchange: Exchange): Seen {
  const hits = listOf(exchange.response?.body);
  const [only] = hits;
  return {
    ...statusOf(exchange),
    ...(hits.length === 1 && only !== undefined ? { resource: only } : {}),
    hits: hits.length,
    exchanges: [exchange],
  };
}

const statusOf = ({ response }: Exchange): { status?: number } =>
  response === undefined ? {} : { status: response.status };

function garbled(credential: Credential, word: string): Credential | undefined {
  switch (credential.kind) {
    case 'none':
      return undefined;
    case 'bearer':
    case 'oauth':
      return { kind: 'bearer', token: `never-issued-${word}` };
    case 'basic':
      return { ...credential, password: `never-issued-${word}` };
    case 'header':
      return { ...credential, value: `never-issued-${word}` };
  }
}

/** In the middle: the last letter of an encoded token may hold bits that mean nothing. */
function altered(token: string): string {
  const middle = Math.floor(token.length / 2);
  return `${token.slice(0, middle)}${token[middle] === 'a' ? 'b' : 'a'}${token.slice(middle + 1)}`;
}

/** What an identity provider was about to send, without what only it may know. */
function withoutPassword(body: unknown): JsonObject {
  if (!isObject(body)) return {};
  const { password: _password, ...rest } = body;
  return rest;
}
