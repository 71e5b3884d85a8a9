import type { Behaviour } from '../../behaviour.ts';
import type { LinkBook } from '../link-book.ts';
import type { Letter } from '../mail/letter.ts';
import type { Policies } from '../policies.ts';
import type { Random } from '../randomness.ts';
import type { People } from './people.ts';
import type { SeatBook } from './seats.ts';

/** What the parts of one organization share. */
export type Setting = {
  readonly behaviour: Behaviour;
  readonly policies: Policies;
  /** Epoch milliseconds by the tenant's clock. */
  readonly now: () => number;
  readonly random: Random;
  readonly people: People;
  readonly seats: SeatBook;
  readonly links: LinkBook;
  /** What becomes of a password that a client sets. */
  readonly passwords: 'kept' | 'forgotten';
  /** Of the configuration now in force. */
  readonly generation: () => number;
  /** Hands a letter to the post; it is owed from here on. */
  readonly post: (letter: Letter) => void;
};
