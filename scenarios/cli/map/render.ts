import { printable } from '../../../reports/foreign-text.ts';
import type { Surface } from '../../../reports/reporter.ts';
import { type IdRow, idList } from '../id-list.ts';
import type { Mapped, MappedRow } from './map-rows.ts';

/** For a terminal, where the URN of an extension has no room: whom it is about, each row with its source and its value, what seems wrong, and the create. */
export function asText({ dialect, person, target, rows, warnings, body }: Mapped, surface: Surface): string {
  const whose = target === undefined ? 'its default mapping' : `the mapping of ${target}`;
  const who = printable(`${person.displayName} <${person.email}>`);
  const head = `${dialect.title}, ${whose}\n${who}\n`;
  const told = warnings.map(
    ({ code, message, row }) => `  ${code}  ${row === undefined ? '' : `${rows[row]?.to}: `}${message}\n`,
  );
  const create = body === undefined ? '' : `\nPOST /Users\n\n${JSON.stringify(body, null, 2)}\n`;
  const notes = told.length === 0 ? '' : `\n${told.join('')}`;
  return `${head}\n${idList(rows.map(listed), surface)}${notes}${create}`;
}

/** For a program. */
export const asJson = ({ dialect, person, custom, target, rows, warnings, body }: Mapped) => ({
  idp: dialect.id,
  ...(target === undefined ? {} : { target }),
  person,
  custom,
  rows: rows.map(({ problem, value, ...row }) => ({
    ...row,
    value: value ?? null,
    ...(problem === undefined ? {} : { problem: problem.text.happened }),
  })),
  warnings,
  body: body ?? null,
});

function listed({ to, from, kind, apply, value, warnings, problem }: MappedRow): IdRow {
  const shown = problem === undefined ? valueText(value) : `fails: ${problem.text.happened}`;
  const notes = [...(apply === 'create' ? ['on create only'] : []), ...warnings];
  return {
    id: to.replace(/^urn:.*:(?=[^:]+$)/, 'urn:…:'),
    text: [shown, ...notes].join('; '),
    right: kind === 'constant' ? `${JSON.stringify(from)}, for everybody` : from,
  };
}

const valueText = (value: unknown): string => (value === undefined ? '(nothing)' : JSON.stringify(value));
