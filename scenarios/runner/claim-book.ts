import type { Claim, Release } from '../../reports/run-log/event.ts';
import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { attribute, isResource } from '../../target-adapter/scim/resource.ts';
import type { Entry } from './entry.ts';

/** One name that the result gave away in the target, and every id that was created under it: a faulty target makes two. */
export type OpenClaim = {
  readonly claim: Claim;
  readonly resourceIds: ReadonlySet<string>;
  /** The status with which the create was refused: most likely nothing is there, yet a faulty target may have stored it. */
  readonly refused?: number;
};

/**
 * What one result creates in a target: written to the run log before the request is sent, with the id as soon as it is
 * known, so that the end of the scenario, or `cleanup` after a crash, finds all of it and nothing else.
 */
export type ClaimBook = {
  /** Before each request: a create is claimed. Resolves when the claim is on the disk; undefined where nothing new is claimed. */
  before(request: ScimRequest): Promise<Claim | undefined>;
  /** `made`: what `before` claimed for this request. */
  after(request: ScimRequest, made: Claim | undefined, exchange: Exchange): Promise<void>;
  /** A token that the target's administrator issued. */
  token(id: string): Promise<void>;
  release(open: OpenClaim, how: Release, reason?: string): void;
  /** What is not released, newest first. */
  open(): readonly OpenClaim[];
};

export type ClaimBookOptions = {
  /** Whatever lacks it is never claimed, so never touched. */
  readonly marker: string;
  /** Resolves when the event is on the disk. */
  write(entry: Extract<Entry, { type: 'claimed' }>): Promise<void>;
  emit(entry: Entry): void;
};

/** Of an id in the log: no URL has to carry a longer one, and `cleanup` finds the name. */
const longestId = 8_000;

const endpoints: Readonly<Record<string, Pick<Claim, 'type' | 'by'>>> = {
  '/users': { type: 'User', by: 'userName' },
  '/groups': { type: 'Group', by: 'displayName' },
};

export function createClaimBook({ marker, write, emit }: ClaimBookOptions): ClaimBook {
  const open = new Map<string, { claim: Claim; resourceIds: Set<string>; refused?: number }>();
  const nameOf = ({ type, by, value }: Claim): string => `${type} ${by} ${value}`;

  function claimOf(request: ScimRequest): Claim | undefined {
    if (request.method !== 'POST') return undefined;
    const found = endpoints[request.path.split('?')[0]?.toLowerCase().replace(/\/$/, '') ?? ''];
    if (found === undefined) return undefined;
    const value = attribute(request.body, found.by);
    return typeof value === 'string' && value.toLowerCase().includes(marker) ? { ...found, value } : undefined;
  }

  return {
    async before(request) {
      const claim = claimOf(request);
      if (claim === undefined || open.has(nameOf(claim))) return undefined;
      open.set(nameOf(claim), { claim, resourceIds: new Set() });
      await write({ type: 'claimed', claim });
      return claim;
    },

    async after(request, made, { response }) {
      const refused = made === undefined ? undefined : open.get(nameOf(made));
      if (refused !== undefined && response !== undefined && response.status >= 400 && response.status < 500) {
        refused.refused = response.status;
        return;
      }
      const claim = claimOf(request);
      const entry = claim === undefined ? undefined : open.get(nameOf(claim));
      if (claim === undefined || entry === undefined || response === undefined || response.status >= 300) return;
      delete entry.refused;
      if (!isResource(response.body) || entry.resourceIds.has(response.body.id)) return;
      entry.resourceIds.add(response.body.id);
      if (response.body.id.length > longestId) return;
      entry.claim = { ...claim, resourceId: response.body.id };
      await write({ type: 'claimed', claim: entry.claim });
    },

    async token(id) {
      const claim: Claim = { type: 'token', by: 'id', value: id, resourceId: id };
      open.set(nameOf(claim), { claim, resourceIds: new Set([id]) });
      await write({ type: 'claimed', claim });
    },

    release({ claim }, how, reason) {
      if (how !== 'failed' && how !== 'kept') open.delete(nameOf(claim));
      emit({ type: 'released', claim, how, ...(reason === undefined ? {} : { reason }) });
    },

    open: () => [...open.values()].reverse(),
  };
}
