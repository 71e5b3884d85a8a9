import type { Behaviour } from '../../behaviour.ts';
import type { Policies } from '../policies.ts';
import type { AccountState } from './account.ts';
import type { People } from './people.ts';

/** The seats of an organization. `limit` and `free` are null where there is no limit. */
export type Seats = {
  /** `unlimited`: no limit can be set. */
  readonly kind: Behaviour['seats'];
  readonly limit: number | null;
  readonly free: number | null;
  /** Held by those who may log in. */
  readonly taken: number;
  /** Held for those who have not accepted yet. */
  readonly reserved: number;
};

export type SeatBook = {
  now(): Seats;
  /** So many more people can take a seat from now on; null lifts the limit. */
  setFree(free: number | null): void;
};

export function createSeatBook({
  kind,
  people,
  policies,
  limit,
}: {
  kind: Behaviour['seats'];
  people: People;
  policies: Policies['seat'];
  limit: number | null;
}): SeatBook {
  const held = (state: AccountState) => (policies.holds(state) ? people.count(state) : 0);
  const taken = () => held('active') + held('deactivated') + held('deleted');
  const reserved = () => held('pending');
  let seats = limit;

  return {
    now: () => ({
      kind,
      limit: seats,
      taken: taken(),
      reserved: reserved(),
      free: seats === null ? null : Math.max(0, seats - taken() - reserved()),
    }),
    setFree(free) {
      seats = policies.limitAfter(seats, free === null ? null : taken() + reserved() + free);
    },
  };
}
