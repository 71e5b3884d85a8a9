import { isObject } from '../../../target-adapter/scim/resource.ts';

/** `name`: of a member. `cut`: something was left out here. */
export type Piece = { readonly kind: 'name' | 'value' | 'cut'; readonly text: string };
export type JsonLine = { readonly indent: number; readonly pieces: readonly Piece[] };

type Layout = {
  /** Objects and lists that fit are kept on one line; 0: never. Characters. */
  readonly fit: number;
  /** Longer strings are cut, and say how much is missing. Characters. */
  readonly maxString: number;
  /** What lies deeper is not written out. */
  readonly maxDepth: number;
};

export const readable: Layout = { fit: 52, maxString: 2_000, maxDepth: 40 };
export const comparable: Layout = { fit: 0, maxString: 2_000, maxDepth: 40 };
export const whole: Layout = { fit: 52, maxString: Number.POSITIVE_INFINITY, maxDepth: 100 };

/** JSON as lines, drawn only as far as the reader asks. */
export function* jsonLines(value: unknown, layout: Layout): Generator<JsonLine> {
  yield* linesOf({ value, lead: [], tail: '', indent: 0 }, layout);
}

type Member = {
  readonly value: unknown;
  readonly lead: readonly Piece[];
  readonly tail: string;
  readonly indent: number;
};

function* linesOf({ value, lead, tail, indent }: Member, layout: Layout): Generator<JsonLine> {
  const members = membersOf(value);
  if (members.length === 0) {
    yield { indent, pieces: [...lead, ...scalar(value, layout), ...(tail ? [plain(tail)] : [])] };
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (indent >= layout.maxDepth) {
    yield { indent, pieces: [...lead, plain(open), { kind: 'cut', text: ' … ' }, plain(close + tail)] };
    return;
  }
  const short = layout.fit > 0 ? onOneLine(value, layout) : undefined;
  if (short && indent * 2 + widthOf(lead) + widthOf(short) <= layout.fit) {
    yield { indent, pieces: [...lead, ...short, ...(tail ? [plain(tail)] : [])] };
    return;
  }
  yield { indent, pieces: [...lead, plain(open)] };
  for (const [index, [name, member]] of members.entries()) {
    const mark = index < members.length - 1 ? ',' : '';
    yield* linesOf({ value: member, lead: leadOf(name), tail: mark, indent: indent + 1 }, layout);
  }
  yield { indent, pieces: [plain(close + tail)] };
}

/** Undefined where it would not fit. Gives up early: a large body is looked at no further than one line. */
function onOneLine(value: unknown, layout: Layout, depth = 0): readonly Piece[] | undefined {
  const members = membersOf(value);
  if (members.length === 0) return scalar(value, layout);
  if (members.length > 8 || depth > 2) return undefined;
  const list = Array.isArray(value);
  const pieces: Piece[] = [plain(list ? '[' : '{ ')];
  for (const [index, [name, member]] of members.entries()) {
    const inner = onOneLine(member, layout, depth + 1);
    if (!inner) return undefined;
    if (index > 0) pieces.push(plain(', '));
    pieces.push(...leadOf(name), ...inner);
    if (widthOf(pieces) > layout.fit) return undefined;
  }
  pieces.push(plain(list ? ']' : ' }'));
  return pieces;
}

function membersOf(value: unknown): readonly (readonly [string | undefined, unknown])[] {
  if (Array.isArray(value)) return value.map((member: unknown) => [undefined, member] as const);
  return isObject(value) ? Object.entries(value) : [];
}

function scalar(value: unknown, { maxString }: Layout): readonly Piece[] {
  if (Array.isArray(value)) return [plain('[]')];
  if (isObject(value)) return [plain('{}')];
  if (typeof value !== 'string' || value.length <= maxString) return [plain(JSON.stringify(value) ?? 'null')];
  const rest = ` … ${value.length - maxString} more characters`;
  return [plain(JSON.stringify(value.slice(0, maxString))), { kind: 'cut', text: rest }];
}

const plain = (text: string): Piece => ({ kind: 'value', text });
const leadOf = (name: string | undefined): readonly Piece[] =>
  name === undefined ? [] : [{ kind: 'name', text: JSON.stringify(name) }, plain(': ')];
const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

export const textOf = ({ indent, pieces }: JsonLine): string =>
  '  '.repeat(indent) + pieces.map(({ text }) => text).join('');
