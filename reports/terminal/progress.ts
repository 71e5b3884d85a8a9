import { printable } from '../foreign-text.ts';
import type { Counts, ResultKey, RunEvent, Status } from '../run-log/event.ts';
import { countStatuses, nameOf } from '../run-log/status.ts';
import { duration, wholeSeconds } from '../wording.ts';
import type { Measure } from './measure.ts';
import type { Paint } from './paint.ts';
import { Removals } from './stopping.ts';

const shownActs = 3;
const longMs = 5_000;

type Act = { readonly key: ResultKey; readonly text: string; readonly sinceMs: number };

/** What is being done just now, in the scenarios' own words, and how far the run is. */
export class Progress {
  readonly #acts = new Map<string, Act>();
  readonly #ended: Status[] = [];
  readonly #removals = new Removals();
  #planned = 0;
  #beganMs = 0;

  /** Scenarios that are being played just now. */
  get playing(): number {
    return this.#acts.size;
  }

  take(event: RunEvent): void {
    this.#removals.take(event);
    const atMs = Date.parse(event.at);
    switch (event.type) {
      case 'run-started':
        this.#planned = event.plan.length;
        this.#beganMs = atMs;
        return;
      case 'scenario-started':
        this.#acts.set(nameOf(event.key), { key: event.key, text: 'begins', sinceMs: atMs });
        return;
      case 'step':
        this.#acts.set(nameOf(event.key), {
          key: event.key,
          text: printable(event.text).replace(/\.$/, ''),
          sinceMs: atMs,
        });
        return;
      case 'scenario-finished':
        this.#acts.delete(nameOf(event.key));
        this.#ended.push(event.status);
        return;
      case 'exchange':
      case 'mail':
      case 'check':
      case 'provisioning':
      case 'claimed':
      case 'released':
      case 'note':
      case 'run-finished':
        return;
    }
  }

  /** At most 5 lines, none wider than the terminal. `stopping`: one, since nothing is tried any more. */
  lines(
    nowMs: number,
    {
      columns,
      measure,
      paint,
      unicode,
      stopping,
    }: { columns: number; measure: Measure; paint: Paint; unicode: boolean; stopping: boolean },
  ): string[] {
    const width = Math.min(columns, 100) - 1;
    if (stopping) return [`  ${paint.dim(this.#removals.text())}`];
    const acts = [...this.#acts.values()];
    const shown = acts.slice(0, shownActs).map((act) => actLine(act, nowMs, width, measure, paint));
    const more = acts.length > shownActs ? [`  and ${acts.length - shownActs} more`] : [];
    return [...shown, ...more, this.#bar(nowMs, width, measure, paint, unicode)];
  }

  #bar(nowMs: number, width: number, measure: Measure, paint: Paint, unicode: boolean): string {
    const ended = this.#ended.length;
    const counts = countStatuses(this.#ended);
    const tail = `   ${ended} of ${this.#planned}   ${tally(counts, paint.sign)}   ${duration(Math.max(nowMs - this.#beganMs, 0))}`;
    const room = Math.min(width - 2 - measure.widthOf(tail), 60);
    const colouredTail = `   ${ended} of ${this.#planned}   ${tally(counts, paint.mark)}   ${duration(Math.max(nowMs - this.#beganMs, 0))}`;
    if (room < 8) return ` ${measure.fit(tail, width - 1)}`;
    const done = this.#planned === 0 ? 0 : Math.min(Math.round((ended / this.#planned) * room), room);
    const [full, tip, empty] = unicode ? ['━', '╸', '─'] : ['=', '>', '.'];
    const bar = done === 0 ? '' : full.repeat(done - 1) + (done < room ? tip : full);
    return `  ${bar}${paint.dim(empty.repeat(room - done))}${colouredTail}`;
  }
}

/** The dialect is dropped first, then the target, then the id; a line that has stood for 5 s says so. */
function actLine({ key, text, sinceMs }: Act, nowMs: number, width: number, measure: Measure, paint: Paint): string {
  const stoodMs = nowMs - sinceMs;
  const said = stoodMs >= longMs ? `${text}, ${wholeSeconds(stoodMs)}` : text;
  const parts = [
    { text: key.id, room: 26 },
    { text: key.target, room: 10 },
    { text: key.idp ?? '-', room: 10 },
  ];
  let rest = width - 2;
  const tail: string[] = [];
  for (const part of parts) {
    if (rest - part.room - 2 < 34) break;
    rest -= part.room + 2;
    tail.push(measure.left(part.text, part.room));
  }
  if (tail.length === 0) return `  ${measure.fit(said, rest)}`;
  return `  ${measure.left(said, rest)}  ${paint.dim(tail.join('  ').trimEnd())}`;
}

const order: readonly Status[] = ['pass', 'fail', 'error', 'warn', 'skip'];

const tally = (counts: Counts, mark: (status: Status) => string): string =>
  order.flatMap((status) => (counts[status] > 0 ? [`${mark(status)} ${counts[status]}`] : [])).join('  ');
