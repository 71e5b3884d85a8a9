import type { RecordedExchange, RecordedTarget } from '../../reports/run-log/event.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';

/** One exchange of a file, as far as it can be judged. */
export type FiledExchange = {
  /** Name of its target. */
  readonly target: string;
  /** Where SCIM begins in its URL. */
  readonly baseUrl: string;
  readonly exchange: Exchange;
  /** As the run log it came from has it; absent: it was never redacted. */
  readonly recorded?: RecordedExchange;
};

/** Exchanges that somebody recorded, from a file. */
export type Recording = {
  readonly targets: readonly RecordedTarget[];
  /** In the order of the file. */
  exchanges(): AsyncIterable<FiledExchange>;
  /** What was left out and why, once all were read. */
  notes(): readonly string[];
};
