import type { Account, AccountState } from './account.ts';
import { userNameOf } from './address.ts';

/** Everybody in one organization, found by id and by address, in the order in which they came. */
export type People = {
  get(id: string): Account | undefined;
  all(): Iterable<Account>;
  /** Those who have this address: in force, or waiting for its link. */
  holders(address: string): readonly Account[];
  /** Adds, or puts in place of the one with the same id. */
  put(account: Account): Account;
  drop(id: string): void;
  count(state: AccountState): number;
};

/** `key`: two addresses are one where their keys are equal. */
export function createPeople(key: (address: string) => string): People {
  const accounts = new Map<string, Account>();
  const byAddress = new Map<string, Set<string>>();
  const counts: Record<AccountState, number> = { pending: 0, active: 0, deactivated: 0, deleted: 0 };

  const addressesOf = (account: Account) =>
    new Set([userNameOf(account.resource), account.pending?.userName ?? '', account.pending?.address ?? ''].map(key));
  const unlist = (account: Account | undefined) => {
    if (!account) return;
    counts[account.state] -= 1;
    for (const address of addressesOf(account)) {
      const ids = byAddress.get(address);
      ids?.delete(account.id);
      if (ids?.size === 0) byAddress.delete(address);
    }
  };

  return {
    get: (id) => accounts.get(id),
    all: () => accounts.values(),
    holders: (address) =>
      [...(byAddress.get(key(address)) ?? [])].map((id) => accounts.get(id)).filter((account) => account !== undefined),
    put(account) {
      unlist(accounts.get(account.id));
      accounts.set(account.id, account);
      counts[account.state] += 1;
      for (const address of addressesOf(account)) {
        const ids = byAddress.get(address);
        if (ids) ids.add(account.id);
        else byAddress.set(address, new Set([account.id]));
      }
      return account;
    },
    drop(id) {
      unlist(accounts.get(id));
      accounts.delete(id);
    },
    count: (state) => counts[state],
  };
}
