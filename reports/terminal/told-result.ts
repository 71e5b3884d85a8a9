import { cut, printable } from '../foreign-text.ts';
import type { RecordedCheck, ResultKey, ScenarioFinished, Status } from '../run-log/event.ts';
import { nameOf } from '../run-log/status.ts';
import { seenIn } from '../what-was-seen.ts';

/** A finished result, as far as lines of text tell it. */
export type ToldResult = {
  readonly key: ResultKey;
  readonly name: string;
  readonly status: Status;
  /** Harmless, on one line, at most 160 characters; empty: nothing to tell. */
  readonly reason: string;
  readonly follows?: string;
  readonly durationMs: number;
  /** false: nobody began it, and it has no verdict. */
  readonly tried: boolean;
};

/** Remembers what each unfinished result's checks saw, for a result that ends without a reason of its own. */
export class Findings {
  readonly #worst = new Map<string, RecordedCheck>();
  readonly #begun = new Set<string>();

  begin(key: ResultKey): void {
    this.#begun.add(nameOf(key));
  }

  note(key: ResultKey, check: RecordedCheck): void {
    const name = nameOf(key);
    const known = this.#worst.get(name);
    if (gravity(check.status) > (known ? gravity(known.status) : 0)) this.#worst.set(name, check);
  }

  tell({ key, status, reason, follows, durationMs }: ScenarioFinished): ToldResult {
    const name = nameOf(key);
    const check = this.#worst.get(name);
    this.#worst.delete(name);
    const seen = check === undefined ? '' : seenIn(check);
    const text = status === 'pass' ? '' : reason === undefined || reason === check?.actual ? seen : reason;
    return {
      key,
      name,
      status,
      reason: cut(printable(text), 160),
      ...(follows !== undefined && { follows }),
      durationMs,
      tried: status !== 'error' || this.#begun.has(name),
    };
  }
}

const gravity = (status: Status): number => ({ pass: 0, skip: 1, warn: 2, error: 3, fail: 4 })[status];
