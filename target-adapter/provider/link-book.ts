import type { LinkPurpose, LinkRecord, LinkState } from './link.ts';
import type { AddressChange } from './organization/address.ts';
import type { Policies } from './policies.ts';
import { drawSecret, hashOf, type Random } from './randomness.ts';

export type LinkBook = {
  issue(link: Pick<LinkRecord, 'purpose' | 'accountId' | 'change'>): { readonly token: string; readonly hash: string };
  find(purpose: LinkPurpose, token: string): LinkRecord | undefined;
  byHash(hash: string): LinkRecord | undefined;
  stateOf(link: LinkRecord): LinkState;
  /** The same link carries out more than it was issued for. */
  amend(hash: string, change: AddressChange): void;
  use(hash: string): void;
  replace(hash: string): void;
};

const mostLinks = 20_000;

export function createLinkBook({
  now,
  random,
  policies,
}: {
  now: () => number;
  random: Random;
  policies: Policies['link'];
}): LinkBook {
  /** By hash, oldest first. */
  const links = new Map<string, LinkRecord>();

  const mark = (hash: string, change: Partial<LinkRecord>) => {
    const link = links.get(hash);
    if (link) links.set(hash, { ...link, ...change });
  };

  return {
    issue(link) {
      const token = drawSecret(random);
      const hash = hashOf(token);
      links.set(hash, { ...link, hash, expiresAt: now() + policies.lifetimeMs(link.purpose) });
      const [oldest] = links.keys();
      if (links.size > mostLinks && oldest !== undefined) links.delete(oldest);
      return { token, hash };
    },
    find(purpose, token) {
      const link = links.get(hashOf(token));
      return link?.purpose === purpose ? link : undefined;
    },
    byHash: (hash) => links.get(hash),
    stateOf: (link) => policies.stateOf(link, now()),
    amend: (hash, change) => mark(hash, { change }),
    use: (hash) => mark(hash, { usedAt: now() }),
    replace: (hash) => mark(hash, { replacedAt: now() }),
  };
}
