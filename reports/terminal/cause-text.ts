import { someOf, whomItStops } from '../cause-words.ts';
import type { Cause } from '../causes.ts';
import { cut, printable } from '../foreign-text.ts';
import { groupBy } from '../group-by.ts';
import type { RunStarted } from '../run-log/event.ts';
import { grouped } from '../wording.ts';
import type { Measure } from './measure.ts';
import type { Paint } from './paint.ts';
import { labelled, wrap } from './wrap.ts';

export const causesShown = 7;

/** What to fix, in this order; at most seven. Each block ends with an empty line. */
export function causeLines(
  causes: readonly Cause[],
  options: { started: RunStarted; width: number; measure: Measure; paint: Paint },
): string[] {
  if (causes.length === 0) return [];
  const heading = causes.some(({ status }) => status === 'fail')
    ? 'What to fix, in this order'
    : 'What kept results from being judged';
  const shown = causes.slice(0, causesShown).flatMap((cause, index) => [...oneCause(cause, index + 1, options), '']);
  const more = causes.length - causesShown;
  return [heading, '', ...shown, ...(more > 0 ? [`and ${grouped(more)} more in the report`, ''] : [])];
}

/** In a pipe: what was seen, and how often. */
export function causeTitle({ title }: Cause, max: number): string {
  return cut(printable(title), max);
}

/** `4 fail, 3 skip`. */
export const causeCounts = ({ status, results, dependents }: Cause): string =>
  [`${results.length} ${status}`, ...(dependents.length > 0 ? [`${dependents.length} skip`] : [])].join(', ');

function oneCause(
  cause: Cause,
  number: number,
  { started, width, measure, paint }: { started: RunStarted; width: number; measure: Measure; paint: Paint },
): string[] {
  const { check } = cause;
  const room = width - 1;
  const id = check?.id ?? '';
  const [first = '', ...others] = wrap(causeTitle(cause, 160), room - 3 - id.length - 2, measure, 3);
  const label = (name: string, text: string | undefined): string[] =>
    text === undefined || text === ''
      ? []
      : labelled(name, printable(text), { indent: 3, labelWidth: 10, width: room, measure });
  const [requirement] = check?.requirements ?? [];
  return [
    `${paint.tinted(cause.status, String(number))}  ${id === '' ? first : measure.left(first, room - 3 - id.length) + paint.dim(id)}`,
    ...others.map((line) => `   ${line}`),
    ...(check?.breaks === undefined
      ? []
      : wrap(printable(check.breaks), room - 3, measure).map((line) => `   ${line}`)),
    ...label('Expected', check?.expected),
    ...label('Reason', cause.status === 'warn' ? check?.reason : undefined),
    ...label('Fix', cause.hint),
    ...label('Then', cause.prognosis.join(' ')),
    // Where nothing follows from it, Seen says as much.
    ...(cause.dependents.length + cause.reliedOnBy.length > 0 ? label('Stops', whomItStops(cause)) : []),
    ...label('Seen', seenText(cause, started)),
    ...(cause.also.length > 0 ? label('Also red', someOf(cause.also, 8)) : []),
    ...(requirement === undefined
      ? []
      : [`   ${'Rule'.padEnd(10)}${paint.command(`scimulator explain ${requirement}`)}`]),
  ];
}

/** `entra: deactivate, unassign-reassign. RFC: patch-wrong-type. 1 more not judged`. */
function seenText({ seen, dependents }: Cause, { targets }: RunStarted): string {
  const told = seen.map(({ target, idp, ids }) => ({
    what: (ids.length > 4 ? [...ids.slice(0, 3), `${ids.length - 3} more`] : ids).join(', '),
    where: `${targets.length > 1 ? `${target} ` : ''}${idp ?? 'RFC'}`,
  }));
  const places = [...groupBy(told, ({ what }) => what)].map(
    ([what, alike]) => `${alike.map(({ where }) => where).join(', ')}: ${what}`,
  );
  return [...places, ...(dependents.length > 0 ? [`${dependents.length} more not judged`] : [])].join('. ');
}
