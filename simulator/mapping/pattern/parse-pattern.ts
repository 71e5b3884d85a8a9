import {
  anyOf,
  anything,
  category,
  digit,
  type Folding,
  not,
  notNewline,
  one,
  range,
  space,
  word,
} from './character-set.ts';
import { type CharacterSet, type Node, type ParsedPattern, PatternError } from './syntax.ts';

const deepest = 50;
const mostRepeats = 1000;

/** Reads a regular expression. Throws `PatternError`. */
export function parsePattern(source: string): ParsedPattern {
  const names = new Map<string, number>();
  const referred: { readonly index: number; readonly at: number }[] = [];
  let at = 0;
  let groups = 0;
  let depth = 0;
  let fold: Folding = 'keep';
  let dot = notNewline;
  let lines: 'whole' | 'each' = 'whole';

  const node = choice();
  if (at < source.length) fail('a ) without its (');
  for (const { index, at: place } of referred)
    if (index > groups) throw new PatternError(`there is no group ${index}`, place);
  return { node, groups, names };

  function fail(message: string): never {
    throw new PatternError(message, at);
  }
  function taken(text: string): boolean {
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  }
  function matched(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(source) ?? undefined;
    if (found !== undefined) at += found[0].length;
    return found;
  }

  function choice(): Node {
    depth += 1;
    if (depth > deepest) fail(`nested more than ${deepest} deep`);
    const outer = { fold, dot, lines };
    const nodes = [sequence()];
    while (taken('|')) nodes.push(sequence());
    ({ fold, dot, lines } = outer);
    depth -= 1;
    const [first] = nodes;
    return nodes.length === 1 && first !== undefined ? first : { kind: 'choice', nodes };
  }

  function sequence(): Node {
    const nodes: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') nodes.push(repeated(atom()));
    const [first] = nodes;
    return nodes.length === 1 && first !== undefined ? first : { kind: 'sequence', nodes };
  }

  function repeated(node: Node): Node {
    const counts = counted();
    if (counts === undefined) return node;
    const [least, most] = counts;
    const greed = taken('?') ? 'lazy' : 'greedy';
    if (taken('+')) fail('a possessive quantifier, which .NET does not have');
    if (counted() !== undefined) fail('a quantifier behind a quantifier');
    return { kind: 'repeat', node, least, most, greed };
  }

  function counted(): readonly [number, number] | undefined {
    if (taken('*')) return [0, Number.POSITIVE_INFINITY];
    if (taken('+')) return [1, Number.POSITIVE_INFINITY];
    if (taken('?')) return [0, 1];
    const found = matched(/\{(\d{1,6})(?:(,)(\d{1,6})?)?\}/y);
    if (found === undefined) return undefined;
    const [, first = '0', comma, last] = found;
    const least = Number(first);
    const most = last === undefined ? (comma === undefined ? least : Number.POSITIVE_INFINITY) : Number(last);
    if (most < least) fail('a quantifier whose numbers are the wrong way round');
    if (least > mostRepeats || (most !== Number.POSITIVE_INFINITY && most > mostRepeats))
      fail(`a quantifier above ${mostRepeats}`);
    return [least, most];
  }

  function atom(): Node {
    if (taken('(')) return parenthesis();
    if (taken('[')) return { kind: 'set', has: characterClass() };
    if (taken('.')) return { kind: 'set', has: dot };
    if (taken('^')) return { kind: 'assertion', what: lines === 'each' ? 'line-start' : 'start' };
    if (taken('$')) return { kind: 'assertion', what: lines === 'each' ? 'line-end' : 'end-or-newline' };
    if (taken('\\')) return afterBackslash();
    if (/[*+?]/.test(source[at] ?? '')) fail(`${source[at]} with nothing before it`);
    return { kind: 'set', has: one(next(), fold) };
  }

  function next(): string {
    const character = source[at] ?? fail('the pattern ends too early');
    at += 1;
    return character;
  }

  function parenthesis(): Node {
    const flags = matched(/\?([imsnx]*)(?:-([imsnx]+))?\)/y);
    if (flags !== undefined) {
      setFlags(flags[1] ?? '', flags[2] ?? '');
      return { kind: 'empty' };
    }
    const outer = { fold, dot, lines };
    const local = matched(/\?([imsnx]+)(?:-([imsnx]+))?:/y) ?? matched(/\?()-([imsnx]+):/y);
    if (local !== undefined) {
      setFlags(local[1] ?? '', local[2] ?? '');
      const inner = closed(choice());
      ({ fold, dot, lines } = outer);
      return inner;
    }
    if (taken('?:')) return closed(choice());
    if (taken('?=')) return { kind: 'look', holds: 'if-there', node: closed(choice()) };
    if (taken('?!')) return { kind: 'look', holds: 'unless-there', node: closed(choice()) };
    const name = matched(/\?(?:<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/y);
    if (name === undefined && source[at] === '?')
      fail('a construct that is not supported: (?: ), (?= ), (?! ), (?<name> ) and (?i) are');
    groups += 1;
    const index = groups;
    const called = name?.[1] ?? name?.[2];
    if (called !== undefined) {
      if (names.has(called)) fail(`two groups with the name ${called}`);
      names.set(called, index);
    }
    return { kind: 'group', index, node: closed(choice()) };
  }

  function closed(node: Node): Node {
    if (!taken(')')) fail('a ( without its )');
    return node;
  }

  function setFlags(on: string, off: string): void {
    if (/[nx]/.test(on + off)) fail('the flags n and x, which are not supported');
    if (on.includes('i')) fold = 'fold';
    if (off.includes('i')) fold = 'keep';
    if (on.includes('s')) dot = anything;
    if (off.includes('s')) dot = notNewline;
    if (on.includes('m')) lines = 'each';
    if (off.includes('m')) lines = 'whole';
  }

  function afterBackslash(): Node {
    const back = matched(/([1-9]\d?)|k<([A-Za-z_]\w*)>/y);
    if (back !== undefined) {
      const index = back[1] === undefined ? (names.get(back[2] ?? '') ?? 0) : Number(back[1]);
      if (index === 0) fail(`there is no group ${back[2]} before this`);
      referred.push({ index, at });
      return { kind: 'back', index };
    }
    if (taken('b')) return { kind: 'assertion', what: 'boundary' };
    if (taken('B')) return { kind: 'assertion', what: 'no-boundary' };
    if (taken('A')) return { kind: 'assertion', what: 'start' };
    if (taken('Z')) return { kind: 'assertion', what: 'end-or-newline' };
    if (taken('z')) return { kind: 'assertion', what: 'end' };
    const found = escaped();
    return { kind: 'set', has: typeof found === 'string' ? one(found, fold) : found };
  }

  /** What a backslash makes of the next characters, within a class and outside: a character, or a set. */
  function escaped(): string | CharacterSet {
    const code = matched(/x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})/y);
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '0', 16));
    const property = matched(/([pP])\{(\w+)\}/y);
    if (property !== undefined) {
      const set = category(property[2] ?? '') ?? fail(`${property[2]} is no category of characters that is known`);
      return property[1] === 'P' ? not(set) : set;
    }
    const character = next();
    const set = sets[character];
    if (set !== undefined) return set;
    const control = controls[character];
    if (control !== undefined) return control;
    if (/[A-Za-z0-9]/.test(character)) fail(`\\${character}, which means nothing here`);
    return character;
  }

  function characterClass(): CharacterSet {
    const negated = taken('^');
    const members: CharacterSet[] = [];
    for (let first = true; first || source[at] !== ']'; first = false) {
      if (at >= source.length) fail('a [ without its ]');
      if (source.startsWith('-[', at)) fail('a class taken from a class, which is not supported');
      const low = member();
      const isRange = source[at] === '-' && source[at + 1] !== ']' && source[at + 1] !== '[' && at + 1 < source.length;
      if (typeof low !== 'string' || !isRange) {
        members.push(typeof low === 'string' ? one(low, fold) : low);
        continue;
      }
      at += 1;
      const high = member();
      if (typeof high !== 'string' || high < low) fail('a range whose ends are the wrong way round');
      else members.push(range(low, high, fold));
    }
    at += 1;
    return negated ? not(anyOf(members)) : anyOf(members);
  }

  function member(): string | CharacterSet {
    if (!taken('\\')) return next();
    return taken('b') ? '\b' : escaped();
  }
}

const sets: Readonly<Record<string, CharacterSet>> = {
  d: digit,
  D: not(digit),
  w: word,
  W: not(word),
  s: space,
  S: not(space),
};

const controls: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
  '0': '\u0000',
};
