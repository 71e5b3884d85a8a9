import type { Clock } from '../target-adapter/clock.ts';
import type { RunEvent } from './run-log/event.ts';

/** Where text is shown. A file has none of it: no colour, not live. */
export type Surface = {
  /** Characters a line. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether the last lines can be drawn again (a terminal), or only appended to (a pipe). */
  readonly live: boolean;
  /** false: words in place of marks and box characters. */
  readonly unicode: boolean;
  /** Where the run's files are, as the user would type it: `.scimulator/r7f3k2`. */
  readonly outDirectory: string;
  /** The HTML report's path, as the user would type it. Absent: none is written. */
  readonly htmlReport?: string;
  /** Present while the run goes on: what is drawn again needs the time. Absent: a run that is over is told again. */
  readonly clock?: Clock;
  /** Aborts as soon as the run is being interrupted and goes on for its clean-up alone. */
  readonly stopping?: AbortSignal;
};

/** From the run log to text: the live view and a report made a year later are the same function. */
export type Reporter = {
  /** As `--report` names it. */
  readonly id: string;
  /** The file's name in the run's folder, `report.html`. Absent: standard output. */
  readonly fileName?: string;
  render(events: AsyncIterable<RunEvent>, surface: Surface): AsyncIterable<string>;
};

export function defineReporter(reporter: Reporter): Reporter {
  return reporter;
}
