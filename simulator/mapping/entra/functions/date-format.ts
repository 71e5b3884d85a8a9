/** The custom date patterns of .NET, English names, UTC. */
export type DateParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Of a second, below 1. */
  readonly fraction: number;
  readonly offsetMinutes: number;
};

/** Milliseconds since 1970; undefined where the calendar or the clock has no such moment. */
export function instantFrom({ year, month, day, hour, minute, second, fraction, offsetMinutes }: DateParts) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (!isThere || !isTime || Math.abs(offsetMinutes) > 14 * 60) return undefined;
  return date.getTime() + ((hour * 60 + minute - offsetMinutes) * 60 + second) * 1_000 + Math.floor(fraction * 1_000);
}

type Fail = (message: string) => never;
/** A run of one letter that means something, or text as it stands. */
type Piece =
  | { readonly kind: 'field'; readonly letter: string; readonly width: number }
  | { readonly kind: 'literal'; readonly text: string };

const longestRun: Readonly<Record<string, number>> = {
  y: 5,
  M: 4,
  d: 4,
  H: 2,
  h: 2,
  m: 2,
  s: 2,
  f: 7,
  F: 7,
  t: 2,
  z: 3,
  K: 1,
};

/** Letters that mean nothing, such as Z, stand for themselves. */
export function lexFormat(format: string, fail: Fail): readonly Piece[] {
  const pieces: Piece[] = [];
  const pattern = /([yMdHhmsfFtzK])\1*|'([^']*)'|"([^"]*)"|\\([\s\S])|%(?=[yMdHhmsfFtzK])|([\s\S])/y;
  while (pattern.lastIndex < format.length) {
    const found = pattern.exec(format);
    if (found === null) return pieces;
    const [whole, letter, single, double, escaped, other] = found;
    if (letter !== undefined) {
      if (whole.length > (longestRun[letter] ?? 1)) fail(`${whole}, which is longer than .NET knows`);
      pieces.push({ kind: 'field', letter, width: whole.length });
      continue;
    }
    const text = single ?? double ?? escaped ?? other ?? '';
    if (other === "'" || other === '"') fail(`a ${other} without its end`);
    pieces.push({ kind: 'literal', text });
  }
  return pieces;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** A moment as text, in UTC. */
export function formatInstant(ms: number, format: string, fail: Fail): string {
  const date = new Date(ms);
  const standard = { o: "yyyy-MM-dd'T'HH:mm:ss.fffffffK", s: "yyyy-MM-dd'T'HH:mm:ss", u: "yyyy-MM-dd HH:mm:ss'Z'" };
  const pattern = { d: 'M/d/yyyy', ...standard, O: standard.o, G: 'M/d/yyyy h:mm:ss tt' }[format] ?? format;
  return lexFormat(pattern, fail)
    .map((piece) => (piece.kind === 'literal' ? piece.text : fieldText(date, piece.letter, piece.width)))
    .join('');
}

function fieldText(date: Date, letter: string, width: number): string {
  const [year, month, hour] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCHours()];
  const fraction = padded(date.getUTCMilliseconds(), 3).padEnd(7, '0').slice(0, width);
  switch (letter) {
    case 'y':
      return width <= 2 ? padded(year % 100, width) : padded(year, width);
    case 'M':
      if (width < 3) return padded(month + 1, width);
      return (months[month] ?? '').slice(0, width === 3 ? 3 : undefined);
    case 'd':
      if (width < 3) return padded(date.getUTCDate(), width);
      return (days[date.getUTCDay()] ?? '').slice(0, width === 3 ? 3 : undefined);
    case 'H':
      return padded(hour, width);
    case 'h':
      return padded(hour % 12 === 0 ? 12 : hour % 12, width);
    case 'm':
      return padded(date.getUTCMinutes(), width);
    case 's':
      return padded(date.getUTCSeconds(), width);
    case 'f':
      return fraction;
    case 'F':
      return fraction.replace(/0+$/, '');
    case 't':
      return (hour < 12 ? 'AM' : 'PM').slice(0, width);
    case 'z':
      return { 1: '+0', 2: '+00' }[width] ?? '+00:00';
    default:
      return 'Z';
  }
}

/** A text in a format to UTC; undefined: it is not in that format, or no such moment is. */
export function parseInstant(text: string, format: string, fail: Fail): number | undefined {
  const found: Record<string, string> = {};
  let at = 0;
  for (const piece of lexFormat(format, fail)) {
    if (piece.kind === 'literal') {
      if (!text.startsWith(piece.text, at)) return undefined;
      at += piece.text.length;
      continue;
    }
    const pattern = fieldPattern(piece.letter, piece.width);
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[0];
    if (taken === undefined) return undefined;
    found[piece.letter === 'd' && piece.width > 2 ? 'weekday' : piece.letter] = taken;
    at += taken.length;
  }
  return at === text.length ? instantFrom(partsOf(found)) : undefined;
}

function fieldPattern(letter: string, width: number): RegExp {
  const names = (list: readonly string[]): RegExp =>
    new RegExp(list.map((name) => name.slice(0, width === 3 ? 3 : undefined)).join('|'), 'iy');
  if (letter === 'M' && width > 2) return names(months);
  if (letter === 'd' && width > 2) return names(days);
  if (letter === 't') return width === 1 ? /[AP]/iy : /[AP]M/iy;
  if (letter === 'z') return width === 3 ? /[+-]\d{1,2}:?\d{2}/y : /[+-]\d{1,2}/y;
  if (letter === 'K') return /Z|[+-]\d{2}:\d{2}|/y;
  if (letter === 'F') return new RegExp(`\\d{0,${width}}`, 'y');
  if (letter === 'y' && width > 2) return new RegExp(`\\d{${width === 3 ? '3,5' : width}}`, 'y');
  return width === 1 && letter !== 'f' ? /\d{1,2}/y : new RegExp(`\\d{${width}}`, 'y');
}

function partsOf(found: Readonly<Record<string, string>>): DateParts {
  const year = Number(found.y ?? 1970);
  const half = found.t;
  const clock = Number(found.H ?? found.h ?? 0);
  const hour = half === undefined || found.H !== undefined ? clock : (clock % 12) + (/^p/i.test(half) ? 12 : 0);
  const named = months.findIndex((name) => name.slice(0, 3).toLowerCase() === found.M?.slice(0, 3).toLowerCase());
  return {
    year: found.y !== undefined && found.y.length <= 2 ? (year < 50 ? 2000 + year : 1900 + year) : year,
    month: named >= 0 ? named + 1 : Number(found.M ?? 1),
    day: Number(found.d ?? 1),
    hour,
    minute: Number(found.m ?? 0),
    second: Number(found.s ?? 0),
    fraction: Number(`0.${found.f || found.F || 0}`),
    offsetMinutes: offsetOf(found.z ?? found.K),
  };
}

/** Minutes of `+08:00`, `-0700`, `+8`; nothing and `Z` are 0. */
export function offsetOf(zone: string | undefined): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0;
}
