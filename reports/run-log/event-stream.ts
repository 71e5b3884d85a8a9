import type { RunEvent } from './event.ts';

/** The events of the run that goes on now: any number of readers, each from the first event to the last. */
export class EventStream {
  readonly #events: RunEvent[] = [];
  readonly #sleepers = new Set<() => void>();
  #ended = false;

  push(event: RunEvent): void {
    if (this.#ended) throw new Error(`${event.type} came after the end of the run`);
    this.#events.push(event);
    this.#wake();
  }

  /** Readers end as soon as they have had every event. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Ends without an error when the signal aborts. */
  async *read(signal?: AbortSignal): AsyncGenerator<RunEvent> {
    let next = 0;
    while (!signal?.aborted) {
      const event = this.#events[next];
      if (event) {
        next += 1;
        yield event;
      } else if (this.#ended) {
        return;
      } else {
        await this.#more(signal);
      }
    }
  }

  #more(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      this.#sleepers.add(wake);
      signal?.addEventListener('abort', wake);
    });
  }

  #wake(): void {
    for (const wake of [...this.#sleepers]) wake();
  }
}
