import { type Html, html, nothing } from './html.ts';

export type Column = {
  readonly title: string;
  /** What the words of others stand in: it takes the room, and breaks them where it must. */
  readonly width?: 'wide';
};

export type TableOptions = {
  readonly caption: Html;
  readonly columns: readonly Column[];
  /** A cell for each column; the first is what the row is about. */
  readonly rows: readonly (readonly Html[])[];
};

/**
 * A table that a narrow screen shows as a list of cards, each cell with its column's title. The roles are written down
 * because browsers forget a table whose rows are laid out otherwise.
 */
export function table({ caption, columns, rows }: TableOptions): Html {
  const head = columns.map(
    ({ title, width }) =>
      html`<th scope="col" role="columnheader"${width === undefined ? nothing : html` class="${width}"`}>${title}</th>`,
  );
  return html`<table role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${rows.map((cells) => row(columns, cells))}</tbody></table>`;
}

function row(columns: readonly Column[], cells: readonly Html[]): Html {
  return html`<tr role="row">${cells.map((cell, at) =>
    at === 0
      ? html`<th scope="row" role="rowheader">${cell}</th>`
      : html`<td role="cell" data-title="${columns[at]?.title ?? ''}"><div>${cell}</div></td>`,
  )}</tr>`;
}
