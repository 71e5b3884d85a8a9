/** The patterns of Joda-Time, English names. */
type Piece =
  | { readonly kind: 'field'; readonly letter: string; readonly width: number }
  | { readonly kind: 'literal'; readonly text: string };

function piecesOf(format: string): readonly Piece[] {
  return [...format.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[\s\S]/g)].map(([whole, quoted, letter]) => {
    if (letter !== undefined) return { kind: 'field', letter, width: whole.length };
    return { kind: 'literal', text: whole === "''" ? "'" : (quoted ?? whole).replaceAll("''", "'") };
  });
}

const letters = 'yYMdDHhkmsSaEZ';

/** Why a format cannot be read; undefined: it can. */
export function timeFormatFault(format: string): string | undefined {
  if (format === '') return 'an empty format, with which Okta’s behaviour is not defined';
  const unknown = piecesOf(format).find((piece) => piece.kind === 'field' && !letters.includes(piece.letter));
  return unknown?.kind === 'field' ? `${unknown.letter} is no letter of a format that is known here` : undefined;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** `offset`: minutes east of UTC. */
export function formatTime(ms: number, format: string, offset: number): string {
  const date = new Date(ms + offset * 60_000);
  return piecesOf(format)
    .map((piece) => (piece.kind === 'literal' ? piece.text : fieldText(date, piece.letter, piece.width, offset)))
    .join('');
}

function fieldText(date: Date, letter: string, width: number, offset: number): string {
  const hour = date.getUTCHours();
  switch (letter) {
    case 'y':
    case 'Y':
      return width === 2 ? padded(date.getUTCFullYear() % 100, 2) : padded(date.getUTCFullYear(), width);
    case 'M':
      return width < 3
        ? padded(date.getUTCMonth() + 1, width)
        : (months[date.getUTCMonth()] ?? '').slice(0, width === 3 ? 3 : undefined);
    case 'd':
      return padded(date.getUTCDate(), width);
    case 'D':
      return padded(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0)) / 86_400_000) + 1, width);
    case 'H':
      return padded(hour, width);
    case 'h':
      return padded(hour % 12 === 0 ? 12 : hour % 12, width);
    case 'k':
      return padded(hour === 0 ? 24 : hour, width);
    case 'm':
      return padded(date.getUTCMinutes(), width);
    case 's':
      return padded(date.getUTCSeconds(), width);
    case 'S':
      return padded(date.getUTCMilliseconds(), 3).padEnd(width, '0').slice(0, width);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'E':
      return (days[date.getUTCDay()] ?? '').slice(0, width < 4 ? 3 : undefined);
    default: {
      const minutes = Math.abs(offset);
      const colon = width > 1 ? ':' : '';
      return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${colon}${padded(minutes % 60, 2)}`;
    }
  }
}

/** A text in a format, in UTC where it names no offset; undefined: it is not in that format, or no such moment is. */
export function parseTime(text: string, format: string): number | undefined {
  if (timeFormatFault(format) !== undefined) return undefined;
  const found: Record<string, string> = {};
  let at = 0;
  for (const piece of piecesOf(format)) {
    const pattern = piece.kind === 'field' ? fieldPattern(piece.letter, piece.width) : undefined;
    if (piece.kind === 'literal' || pattern === undefined) {
      const literal = piece.kind === 'literal' ? piece.text : '';
      if (!text.startsWith(literal, at)) return undefined;
      at += literal.length;
      continue;
    }
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[0];
    if (taken === undefined) return undefined;
    found[piece.letter === 'Y' ? 'y' : piece.letter] = taken;
    at += taken.length;
  }
  return at === text.length ? momentOf(found) : undefined;
}

function fieldPattern(letter: string, width: number): RegExp {
  const names = (list: readonly string[]): RegExp =>
    new RegExp(list.flatMap((name) => [name, name.slice(0, 3)]).join('|'), 'iy');
  if (letter === 'M' && width > 2) return names(months);
  if (letter === 'E') return names(days);
  if (letter === 'a') return /[AP]M/iy;
  if (letter === 'Z') return /Z|[+-]\d{2}:?\d{2}/y;
  return width === 1 ? /\d{1,9}/y : new RegExp(`\\d{${Math.min(width, 9)}}`, 'y');
}

function momentOf(found: Readonly<Record<string, string>>): number | undefined {
  const named = months.findIndex((name) => name.slice(0, 3).toLowerCase() === found.M?.slice(0, 3).toLowerCase());
  const short = found.y?.length === 2 ? 2_000 : 0;
  const [year, month, day] = [
    short + Number(found.y ?? 1970),
    named >= 0 ? named + 1 : Number(found.M ?? 1),
    Number(found.d ?? 1),
  ];
  const clock = Number(found.H ?? found.k ?? found.h ?? 0) % 24;
  const hour = found.a === undefined ? clock : (clock % 12) + (/^p/i.test(found.a) ? 12 : 0);
  const [minute, second] = [Number(found.m ?? 0), Number(found.s ?? 0)];
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(found.Z ?? '') ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || minute > 59 || second > 59) return undefined;
  const fraction = Math.floor(Number(`0.${found.S ?? 0}`) * 1_000);
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1_000 + fraction;
}

/** Minutes east of UTC at a moment; undefined: no such time zone. */
export function offsetIn(zone: string, ms: number): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(ms);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
