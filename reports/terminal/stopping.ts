import type { RunEvent } from '../run-log/event.ts';
import { nameOf } from '../run-log/status.ts';
import { plural } from '../wording.ts';

/** What is told at the first Ctrl-C. `playing`: scenarios that had begun. */
export function stoppingText(playing: number): string {
  const ends = playing === 0 ? '' : `${plural(playing, 'scenario')} ${playing === 1 ? 'ends' : 'end'} here. `;
  return `Stopping. ${ends}What was created is being removed; Ctrl-C again leaves it.`;
}

/** What the run created and still has to remove, told while it stops. */
export class Removals {
  readonly #open = new Set<string>();
  #made = 0;

  take(event: RunEvent): void {
    if (event.type !== 'claimed' && event.type !== 'released') return;
    const name = `${nameOf(event.key)} ${event.claim.type} ${event.claim.value}`;
    if (event.type === 'released') this.#open.delete(name);
    else if (!this.#open.has(name)) {
      this.#open.add(name);
      this.#made += 1;
    }
  }

  /** `removed 29 of 37`, of everything that was created so far. */
  text(): string {
    return `removed ${this.#made - this.#open.size} of ${this.#made}`;
  }
}
