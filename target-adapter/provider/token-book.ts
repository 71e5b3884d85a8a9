import type { IssuedToken } from '../administration/administration.ts';
import type { Behaviour } from '../behaviour.ts';
import type { ScimMethod } from '../scim/exchange.ts';
import type { Policies } from './policies.ts';
import { drawSecret, drawUuid, type Random } from './randomness.ts';
import { Refusal } from './refusal.ts';
import type { TokenListing, TokenRecord } from './token.ts';

/** The bearer tokens of one tenant. Several are valid at the same time, unless the behaviour says otherwise. */
export type TokenBook = {
  /** The only time that the token is told. `person`: whose own it is. Throws Refusal 409 where too many are valid. */
  issue(ttlSeconds: number, person?: string): IssuedToken;
  /** undefined: none was sent. */
  accepts(token: string | undefined, method: ScimMethod): boolean;
  /** Id of the person whose own the token is. */
  personOf(token: string | undefined): string | undefined;
  /** Throws Refusal 404 where there is none. A token that has ended stays ended. */
  revoke(id: string): void;
  endAll(): void;
  /** Newest first. */
  list(): readonly TokenListing[];
};

const most = { valid: 50, kept: 200 };

export type TokenBookOptions = {
  readonly behaviour: Behaviour;
  /** Epoch milliseconds by the tenant's clock. */
  readonly now: () => number;
  readonly random: Random;
  readonly policies: Policies['token'];
};

export function createTokenBook({ behaviour, now, random, policies }: TokenBookOptions): TokenBook {
  /** By what is kept, oldest first. */
  const records = new Map<string, TokenRecord>();

  const all = () => [...records.values()];
  const end = (ended: readonly TokenRecord[]) => {
    for (const record of ended)
      if (record.endedAt === undefined) records.set(record.kept, { ...record, endedAt: now() });
  };
  const isValid = (record: TokenRecord) => record.endedAt === undefined && record.expiresAt > now();

  return {
    issue(ttlSeconds, person) {
      if (all().filter(isValid).length >= most.valid) {
        throw new Refusal(
          409,
          'too-many-tokens',
          `${most.valid} tokens are valid already. Revoke one that is no longer used.`,
        );
      }
      end(policies.endedByIssuing(all(), behaviour));
      const token = drawSecret(random);
      const made: TokenRecord = {
        id: drawUuid(random),
        kept: policies.keep(token),
        createdAt: now(),
        expiresAt: policies.expiresAt(now(), ttlSeconds),
        ...(person === undefined ? {} : { person }),
      };
      const record = policies.issued(made, all());
      records.set(record.kept, record);
      forgetOldest(records, isValid);
      return { id: record.id, token };
    },
    accepts(token, method) {
      if (token === undefined) return policies.admitsAnonymous(method);
      const record = records.get(policies.keep(token));
      return record === undefined ? policies.acceptsUnknown(method) : policies.accepts(record, now(), method);
    },
    personOf: (token) => (token === undefined ? undefined : records.get(policies.keep(token))?.person),
    revoke(id) {
      if (!all().some((record) => record.id === id))
        throw new Refusal(404, 'no-such-token', `There is no token ${id}.`);
      end(policies.endedByRevoking(all(), id));
    },
    endAll() {
      end(policies.endedByDeletingConfiguration(all()));
    },
    list: () =>
      all()
        .map((record) => policies.listed(record, now()))
        .reverse(),
  };
}

function forgetOldest(records: Map<string, TokenRecord>, isValid: (record: TokenRecord) => boolean): void {
  for (const record of records.values()) {
    if (records.size <= most.kept) return;
    if (!isValid(record)) records.delete(record.kept);
  }
}
