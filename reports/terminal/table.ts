import type { Row } from './layout.ts';
import type { RowText } from './row-text.ts';
import type { ToldResult } from './told-result.ts';

const holdMs = 2_000;

/** Rows in the order of the plan. One that is complete waits 2 s at most for those before it, then its heading is told again. */
export class Table {
  readonly #text: RowText;
  readonly #told = new Map<string, ToldResult>();
  readonly #complete = new Map<Row, number>();
  readonly #rowOf: ReadonlyMap<string, Row>;
  #waiting: readonly Row[];
  #heading: string | undefined;

  constructor(rows: readonly Row[], text: RowText) {
    this.#text = text;
    this.#waiting = rows;
    this.#rowOf = new Map(rows.flatMap((row) => row.results.map((name) => [name, row] as const)));
  }

  take(result: ToldResult, atMs: number): void {
    this.#told.set(result.name, result);
    const row = this.#rowOf.get(result.name);
    if (row?.results.every((name) => this.#told.has(name))) this.#complete.set(row, atMs);
  }

  /** Lines of what can be printed now. */
  ready(atMs: number): string[] {
    const lines: string[] = [];
    const waiting: Row[] = [];
    for (const row of this.#waiting) {
      const since = this.#complete.get(row);
      if (since !== undefined && (waiting.length === 0 || atMs - since >= holdMs)) lines.push(...this.#linesOf(row));
      else waiting.push(row);
    }
    this.#waiting = waiting;
    return lines;
  }

  /** Lines of every row that has a result and was not printed: the run is over. */
  rest(): string[] {
    const rows = this.#waiting.filter(({ results }) => results.some((name) => this.#told.has(name)));
    this.#waiting = [];
    return rows.flatMap((row) => this.#linesOf(row));
  }

  #linesOf(row: Row): string[] {
    const told = row.results.flatMap((name) => this.#told.get(name) ?? []);
    const heading = row.heading === this.#heading ? [] : [this.#text.heading(row)];
    this.#heading = row.heading;
    return [...heading, ...this.#text.linesOf(row, told)];
  }
}
