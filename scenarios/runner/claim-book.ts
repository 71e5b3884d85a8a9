import type { Claim, Release } from '../../reports/run-log/event.ts';
import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { attribute, emailsOf, idIn } from '../../target-adapter/scim/resource.ts';
import type { FurtherType } from '../further-type.ts';
import type { Entry } from './entry.ts';
import { newName } from './new-name.ts';
import { resourcePlace } from './ownership.ts';
import { type Single, singleExchanges, singleRequests } from './single-requests.ts';
import { Stop } from './stop.ts';

/** One name that the result gave away in the target, and every id that was seen under it: a faulty target makes two. */
export type OpenClaim = {
  readonly claim: Claim;
  readonly resourceIds: ReadonlySet<string>;
  /** Others that it was given since. */
  readonly names: ReadonlySet<string>;
  /** The status with which the create was refused: most likely nothing is there, yet a faulty target may have stored it. */
  readonly refused?: number;
};

/**
 * What one result creates in a target: written to the run log before the request is sent, with the id as soon as it is
 * known, so that the end of the scenario, or `cleanup` after a crash, finds all of it and nothing else.
 */
export type ClaimBook = {
  /** Before each request: a create is claimed, and so is a new name; in a bulk job each of them. Resolves when the claims are on the disk. */
  before(request: ScimRequest): Promise<readonly Claim[]>;
  /** `made`: what `before` claimed for this request. */
  after(request: ScimRequest, made: readonly Claim[], exchange: Exchange): Promise<void>;
  /** A token that the target's administrator issued. */
  token(id: string): Promise<void>;
  release(open: OpenClaim, how: Release, reason?: string): void;
  /** What is not released, newest first. */
  open(): readonly OpenClaim[];
};

export type ClaimBookOptions = {
  /** Whatever lacks it is never claimed, so never touched. */
  readonly marker: string;
  /** What the target has beside people and groups. Default: nothing. */
  readonly types?: readonly FurtherType[];
  /** Resolves when the event is on the disk. */
  write(entry: Extract<Entry, { type: 'claimed' }>): Promise<void>;
  emit(entry: Entry): void;
};

type Known = { claim: Claim; readonly resourceIds: Set<string>; readonly names: Set<string>; refused?: number };

/** A faulty target shows any number of resources under one name. */
const idsAtMost = 8;

/** Of an id in the log: no URL has to carry a longer one, and `cleanup` finds the name. */
const longestId = 8_000;

type Kind = Pick<Claim, 'type' | 'by' | 'endpoint'>;

const kindsOfRfc: readonly (readonly [string, Kind])[] = [
  ['/users', { type: 'User', by: 'userName' }],
  ['/groups', { type: 'Group', by: 'displayName' }],
];

export function createClaimBook({ marker, types = [], write, emit }: ClaimBookOptions): ClaimBook {
  const open = new Map<string, Known>();
  const nameOf = ({ type, by, value }: Claim): string => `${type} ${by} ${value}`;
  const kinds = new Map<string, Kind>([
    ...types.map(
      ({ type: { endpoint, path }, by }) => [endpoint, { type: 'resource', by: by.name, endpoint: path }] as const,
    ),
    ...kindsOfRfc,
  ]);
  const endpoints = [...kinds.keys()];

  /** What a path is about: `/Users`, `/Users/7`, `/users/?filter=x`. */
  const kindAt = (path: string): Kind | undefined => kinds.get(/^\/[\w-]+/.exec(path)?.[0].toLowerCase() ?? '');

  const isOfKind = (claim: Claim, { type, endpoint }: Kind): boolean =>
    claim.type === type && claim.endpoint === endpoint;

  function claimOf(request: ScimRequest): Claim | undefined {
    if (request.method !== 'POST' || resourcePlace(request.path, endpoints) !== undefined) return undefined;
    const found = kindAt(request.path);
    if (found === undefined) return undefined;
    const value = namesIn(request.body, found.by).find(isOurs);
    return value === undefined ? undefined : { ...found, value };
  }

  /** What a target defines itself holds nobody’s name: unclaimed, nothing would remove it. */
  function refuseNameless({ method, path }: ScimRequest): void {
    const isCreate = method === 'POST' && /^\/[\w-]+\/?(?:\?|$)/.test(path);
    if (isCreate && kindAt(path)?.type === 'resource')
      throw new Stop('unjudged', `nothing is created at ${path} without the marker of the run`);
  }

  const isOurs = (name: string): boolean => name.toLowerCase().includes(marker);

  async function learnId(known: Known, id: string | undefined): Promise<void> {
    if (id === undefined || known.resourceIds.has(id) || known.resourceIds.size >= idsAtMost) return;
    known.resourceIds.add(id);
    if (id.length > longestId) return;
    known.claim = { ...known.claim, resourceId: id };
    await write({ type: 'claimed', claim: known.claim });
  }

  /** Whoever has another name by now is found by it, even where the target gave out no id, or a new one with the name. */
  async function learnName(request: ScimRequest): Promise<void> {
    const id = resourcePlace(request.path, endpoints)?.id;
    const kind = kindAt(request.path);
    if (id === undefined || kind === undefined) return;
    const name = newName(request, kind.by);
    if (name === undefined || !isOurs(name)) return;
    for (const known of open.values()) {
      if (!isOfKind(known.claim, kind) || !known.resourceIds.has(id) || isNamed(known, name)) continue;
      known.names.add(name);
      known.claim = { ...known.claim, now: name };
      await write({ type: 'claimed', claim: known.claim });
    }
  }

  /** A person whose create had no answer to use is found by a search, or read. */
  async function learnFromLook(request: ScimRequest, { response }: Exchange): Promise<void> {
    const kind = kindAt(request.path);
    if (kind === undefined || response === undefined || response.status >= 300) return;
    const resources = attribute(response.body, 'Resources');
    for (const resource of Array.isArray(resources) ? resources : [response.body]) {
      const name = attribute(resource, kind.by);
      if (typeof name !== 'string' || !isOurs(name)) continue;
      for (const known of open.values())
        if (isOfKind(known.claim, kind) && isNamed(known, name)) await learnId(known, idIn(resource));
    }
  }

  async function learnAnswer({ request, exchange: { response } }: Single, made: readonly Claim[]): Promise<void> {
    const claim = claimOf(request);
    const entry = claim === undefined ? undefined : open.get(nameOf(claim));
    if (claim === undefined || entry === undefined || response === undefined) return;
    // A job may create one name twice: the second one is refused, and the first one is there.
    const isNew = made.some((each) => nameOf(each) === nameOf(claim)) && entry.resourceIds.size === 0;
    if (isNew && response.status >= 400 && response.status < 500) entry.refused = response.status;
    if (response.status >= 300) return;
    delete entry.refused;
    await learnId(entry, idIn(response.body));
  }

  return {
    async before(request) {
      const made: Claim[] = [];
      for (const single of singleRequests(request)) {
        await learnName(single);
        const claim = claimOf(single);
        if (claim === undefined) refuseNameless(single);
        if (claim === undefined || open.has(nameOf(claim))) continue;
        open.set(nameOf(claim), { claim, resourceIds: new Set(), names: new Set() });
        await write({ type: 'claimed', claim });
        made.push(claim);
      }
      return made;
    },

    async after(request, made, exchange) {
      if (request.method === 'GET') return learnFromLook(request, exchange);
      for (const single of singleExchanges(request, exchange)) await learnAnswer(single, made);
    },

    async token(id) {
      const claim: Claim = { type: 'token', by: 'id', value: id, resourceId: id };
      open.set(nameOf(claim), { claim, resourceIds: new Set([id]), names: new Set() });
      await write({ type: 'claimed', claim });
    },

    release({ claim }, how, reason) {
      if (how !== 'failed' && how !== 'kept') open.delete(nameOf(claim));
      emit({ type: 'released', claim, how, ...(reason === undefined ? {} : { reason }) });
    },

    open: () => [...open.values()].reverse(),
  };
}

/**
 * What the body of a create gives away, the name first: without one, what shows whose it is. A text is looked through as it
 * is, since a target may take what is no JSON.
 */
function namesIn(body: unknown, by: Claim['by']): readonly string[] {
  if (typeof body === 'string') {
    const named = new RegExp(`"(?:${by}|externalId|displayName)"\\s*:\\s*"([^"\\\\]+)"`, 'gi');
    return [...body.matchAll(named)].flatMap(([, name]) => name ?? []);
  }
  const names = [by, 'externalId', 'displayName'].map((name) => attribute(body, name));
  return [...names, ...emailsOf(body)].filter((name) => typeof name === 'string');
}

function isNamed({ claim, names }: Known, name: string): boolean {
  return [claim.value, ...names].some((one) => one.toLowerCase() === name.toLowerCase());
}
