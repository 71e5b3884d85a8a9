import type { MappingWarning, Row } from './administered.ts';

/** Attributes by which every service provider can be expected to filter. */
const filterable = /^(userName|externalId|emails(\[type eq "work"\])?(\.value)?)$/i;

/** What seems wrong with a set of rows in any language. */
export function lintRows(rows: readonly Row[]): readonly MappingWarning[] {
  return rows.flatMap((row, index): readonly MappingWarning[] => {
    const earlier = rows.findIndex(({ to }) => to.toLowerCase() === row.to.toLowerCase());
    return [
      ...(earlier < index
        ? [{ code: 'same-target', message: `${row.to} is mapped twice: the later row counts`, row: index }]
        : []),
      ...(row.to.toLowerCase() === 'username' && row.apply === 'create'
        ? [{ code: 'user-name-on-create', message: 'userName stays as it was when an address changes', row: index }]
        : []),
      ...(row.matching !== undefined && !filterable.test(row.to)
        ? [{ code: 'matching-filter', message: `the target must filter by ${row.to} for this to match`, row: index }]
        : []),
    ];
  });
}

/** Where a mapping loses what tells this run's people from others: nothing of theirs could be changed then. */
export const markerLost = (marker: string, mapped: readonly { readonly value: unknown }[]): boolean =>
  !mapped.some(({ value }) => typeof value === 'string' && value.toLowerCase().includes(marker));
