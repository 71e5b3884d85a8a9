import { alignment } from './alignment.ts';
import { comparable, jsonLines, textOf } from './json-lines.ts';

export type Part = { readonly text: string; readonly marked: boolean };
/** `changed`: it does not stand on the other side; its marked parts are what differs. */
export type ComparedLine = { readonly changed: boolean; readonly parts: readonly Part[] };
export type Comparison = { readonly expected: readonly ComparedLine[]; readonly actual: readonly ComparedLine[] };

/** Expected beside actual, line by line; two JSON texts are laid out alike first. */
export function compare(expected: string, actual: string): Comparison {
  const [left, right] = layOut(expected, actual);
  const pairs = alignment(left, right);
  const result: { expected: ComparedLine[]; actual: ComparedLine[] } = { expected: [], actual: [] };
  let [fromLeft, fromRight] = [0, 0];
  for (const [toLeft, toRight] of [...pairs, [left.length, right.length] as const]) {
    const gap = compareGap(left.slice(fromLeft, toLeft), right.slice(fromRight, toRight));
    result.expected.push(...gap.expected);
    result.actual.push(...gap.actual);
    const same = left[toLeft];
    if (same !== undefined) {
      result.expected.push(unchanged(same));
      result.actual.push(unchanged(same));
    }
    [fromLeft, fromRight] = [toLeft + 1, toRight + 1];
  }
  return result;
}

const maxLines = 400;

function layOut(expected: string, actual: string): readonly [readonly string[], readonly string[]] {
  const bodies = [parsed(expected), parsed(actual)];
  if (bodies.every((body) => typeof body === 'object' && body !== null)) {
    const [left = [], right = []] = bodies.map((body) => taken(jsonLines(body, comparable)));
    return [left, right];
  }
  return [cut(expected.split('\n')), cut(actual.split('\n'))];
}

function taken(lines: ReturnType<typeof jsonLines>): readonly string[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (texts.length === maxLines) return [...texts, '…'];
    texts.push(textOf(line));
  }
  return texts;
}

const cut = (lines: readonly string[]): readonly string[] =>
  (lines.length > maxLines ? [...lines.slice(0, maxLines), '…'] : lines).map((line) =>
    line.length > 2_000 ? `${line.slice(0, 2_000)} …` : line,
  );

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lines between two that are alike: the first beside the first, and so on. A line with nothing in common needs no marks. */
function compareGap(left: readonly string[], right: readonly string[]): Comparison {
  const words = left.map((line, index) => {
    const other = right[index];
    return other === undefined ? undefined : compareWords(line, other);
  });
  return {
    expected: left.map((line, index) => ({
      changed: true,
      parts: words[index]?.[0] ?? [unmarked(line)],
    })),
    actual: right.map((line, index) => ({ changed: true, parts: words[index]?.[1] ?? [unmarked(line)] })),
  };
}

function compareWords(left: string, right: string): readonly [readonly Part[], readonly Part[]] {
  const [leftWords, rightWords] = [wordsOf(left), wordsOf(right)];
  const pairs = alignment(leftWords, rightWords);
  const alike = pairs.reduce((sum, [index]) => sum + (leftWords[index]?.trim().length ?? 0), 0);
  if (alike * 4 < Math.min(left.trim().length, right.trim().length)) return [[unmarked(left)], [unmarked(right)]];
  return [
    partsOf(leftWords, new Set(pairs.map(([index]) => index))),
    partsOf(rightWords, new Set(pairs.map(([, index]) => index))),
  ];
}

const wordsOf = (line: string): readonly string[] => line.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];

function partsOf(words: readonly string[], alike: ReadonlySet<number>): readonly Part[] {
  const parts: { text: string; marked: boolean }[] = [];
  for (const [index, text] of words.entries()) {
    const isSpace = text.trim() === '';
    // A space is marked only between two words that are.
    const marked =
      !alike.has(index) &&
      !(isSpace && (parts.at(-1)?.marked !== true || alike.has(index + 1) || index === words.length - 1));
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  }
  return parts;
}

const unmarked = (text: string): Part => ({ text, marked: false });
const unchanged = (text: string): ComparedLine => ({ changed: false, parts: [unmarked(text)] });
