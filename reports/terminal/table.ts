import type { Row } from './layout.ts';
import type { RowText } from './row-text.ts';
import type { ToldResult } from './told-result.ts';

const holdMs = 6_000;

/** Rows in the order of the plan. One that is complete waits 6 s at most for those before it, then its heading is told again. */
export class Table {
  readonly #text: RowText;
  readonly #rows: readonly Row[];
  readonly #rowOf: ReadonlyMap<string, Row>;
  readonly #told = new Map<string, ToldResult>();
  /** Complete and not printed, with the time since when. */
  readonly #complete = new Map<Row, number>();
  readonly #printed = new Set<Row>();
  /** Index of the first row that is not printed. */
  #next = 0;
  #heading: string | undefined;

  constructor(rows: readonly Row[], text: RowText) {
    this.#text = text;
    this.#rows = rows;
    this.#rowOf = new Map(rows.flatMap((row) => row.results.map((name) => [name, row] as const)));
  }

  take(result: ToldResult, atMs: number): void {
    this.#told.set(result.name, result);
    const row = this.#rowOf.get(result.name);
    if (row?.results.every((name) => this.#told.has(name))) this.#complete.set(row, atMs);
  }

  /** Lines of what can be printed now. */
  ready(atMs: number): string[] {
    const lines = this.#inOrder();
    const late = [...this.#complete].filter(([, since]) => atMs - since >= holdMs).map(([row]) => row);
    if (late.length === 0) return lines;
    late.sort((left, right) => this.#rows.indexOf(left) - this.#rows.indexOf(right));
    return [...lines, ...late.flatMap((row) => this.#print(row)), ...this.#inOrder()];
  }

  /** Lines of every row that has a result and was not printed: the run is over. */
  rest(): string[] {
    const rows = this.#rows.slice(this.#next).filter((row) => !this.#printed.has(row));
    return rows
      .filter(({ results }) => results.some((name) => this.#told.has(name)))
      .flatMap((row) => this.#print(row));
  }

  #inOrder(): string[] {
    const lines: string[] = [];
    for (let row = this.#rows[this.#next]; row; row = this.#rows[this.#next]) {
      if (this.#complete.has(row)) lines.push(...this.#print(row));
      else if (!this.#printed.has(row)) break;
      this.#next += 1;
    }
    return lines;
  }

  #print(row: Row): string[] {
    this.#complete.delete(row);
    this.#printed.add(row);
    return this.#linesOf(row);
  }

  #linesOf(row: Row): string[] {
    const told = row.results.flatMap((name) => this.#told.get(name) ?? []);
    const heading = row.heading === this.#heading ? [] : [this.#text.heading(row)];
    this.#heading = row.heading;
    return [...heading, ...this.#text.linesOf(row, told)];
  }
}
