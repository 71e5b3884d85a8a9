import { type AttributePath, parseAttributePath } from './attribute-path.ts';
import { type CompareOperator, compareOperators, type Filter, type FilterValue } from './filter.ts';
import { readTokens, type TokenReader } from './filter-tokens.ts';

const maxDepth = 32;

/**
 * The tree of a filter. Operators, names and literals are read without regard to case. Beyond the grammar it takes what
 * Entra ID sends, `emails[type eq "work"].value eq "x"`, as `emails[type eq "work" and value eq "x"]`.
 *
 * Throws ScimError 400 invalidFilter with the position of the mistake. RFC 7644 §3.4.2.2
 */
export function parseFilter(text: string): Filter {
  const tokens = readTokens(text, 'invalidFilter');
  const filter = readFilter(tokens, { inside: 'resource', depth: 0 });
  if (tokens.peek().kind !== 'end') tokens.fail('"and", "or" or the end');
  return filter;
}

/** Where a path of a PATCH operation points. RFC 7644 §3.5.2 */
export type PatchPath =
  | { readonly kind: 'attribute'; readonly path: AttributePath }
  /** `emails[type eq "work"].value`: those values of the attribute, or one sub-attribute of each. */
  | { readonly kind: 'values'; readonly path: AttributePath; readonly filter: Filter; readonly sub?: string };

/** Throws ScimError 400 invalidPath with the position of the mistake. */
export function parsePatchPath(text: string): PatchPath {
  const tokens = readTokens(text, 'invalidPath');
  const path = readPath(tokens);
  if (tokens.peek().kind === 'end') return { kind: 'attribute', path };
  if (path.sub !== undefined || !tokens.takeIf('[')) tokens.fail('the end of the path');
  const filter = readFilter(tokens, { inside: 'brackets', depth: 0 });
  if (!tokens.takeIf(']')) tokens.fail('"]"');
  const token = tokens.peek();
  if (token.kind === 'sub') tokens.take();
  if (tokens.peek().kind !== 'end') tokens.fail('the end of the path');
  return { kind: 'values', path, filter, ...(token.kind === 'sub' ? { sub: token.text } : {}) };
}

type Position = { readonly inside: 'resource' | 'brackets'; readonly depth: number };

function readFilter(tokens: TokenReader, position: Position): Filter {
  if (position.depth > maxDepth) tokens.fail(`at most ${maxDepth} levels of brackets`);
  const any = readSequence(tokens, 'or', () => {
    const all = readSequence(tokens, 'and', () => readFactor(tokens, position));
    return joined(all, (parts) => ({ kind: 'and', all: parts }));
  });
  return joined(any, (parts) => ({ kind: 'or', any: parts }));
}

function readSequence(tokens: TokenReader, word: 'and' | 'or', read: () => Filter): readonly [Filter, ...Filter[]] {
  const parts: [Filter, ...Filter[]] = [read()];
  while (isWord(tokens, word)) {
    tokens.take();
    parts.push(read());
  }
  return parts;
}

function joined(parts: readonly [Filter, ...Filter[]], join: (parts: readonly Filter[]) => Filter): Filter {
  return parts.length === 1 ? parts[0] : join(parts);
}

function readFactor(tokens: TokenReader, position: Position): Filter {
  const negated = isWord(tokens, 'not');
  if (negated) tokens.take();
  if (tokens.takeIf('(')) {
    const filter = readFilter(tokens, { ...position, depth: position.depth + 1 });
    if (!tokens.takeIf(')')) tokens.fail('")"');
    return negated ? { kind: 'not', filter } : filter;
  }
  if (negated) tokens.fail('"(" after "not"');
  return readExpression(tokens, position);
}

function readExpression(tokens: TokenReader, position: Position): Filter {
  const path = readPath(tokens);
  if (tokens.peek().text !== '[') return readComparison(tokens, path);
  if (position.inside === 'brackets') tokens.fail('an operator (a value path cannot stand inside another)');
  if (path.sub !== undefined) tokens.fail('an operator (brackets belong to the attribute, not to its sub-attribute)');
  tokens.take();
  const filter = readFilter(tokens, { inside: 'brackets', depth: position.depth + 1 });
  if (!tokens.takeIf(']')) tokens.fail('"]"');

  const token = tokens.peek();
  if (token.kind !== 'sub') return { kind: 'values', path, filter };
  tokens.take();
  const comparison = readComparison(tokens, { name: token.text });
  const all = filter.kind === 'and' ? [...filter.all, comparison] : [filter, comparison];
  return { kind: 'values', path, filter: { kind: 'and', all } };
}

function readComparison(tokens: TokenReader, path: AttributePath): Filter {
  if (isWord(tokens, 'pr')) {
    tokens.take();
    return { kind: 'present', path };
  }
  const operator = operatorOf(tokens) ?? tokens.fail(`an operator (${compareOperators.join(', ')} or pr)`);
  tokens.take();
  return { kind: 'compare', path, operator, value: readValue(tokens) };
}

function readPath(tokens: TokenReader): AttributePath {
  const token = tokens.peek();
  const path = token.kind === 'word' ? parseAttributePath(token.text) : undefined;
  if (path === undefined) tokens.fail('an attribute');
  tokens.take();
  return path;
}

function readValue(tokens: TokenReader): FilterValue {
  const token = tokens.peek();
  if (token.kind === 'literal') {
    tokens.take();
    return token.value;
  }
  const value = token.kind === 'word' ? literals.get(token.text.toLowerCase()) : undefined;
  if (value === undefined) tokens.fail('a value ("text" in double quotes, a number, true, false or null)');
  tokens.take();
  return value;
}

const literals: ReadonlyMap<string, FilterValue> = new Map<string, FilterValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function operatorOf(tokens: TokenReader): CompareOperator | undefined {
  const token = tokens.peek();
  if (token.kind !== 'word') return undefined;
  const wanted = token.text.toLowerCase();
  return compareOperators.find((operator) => operator === wanted);
}

function isWord(tokens: TokenReader, word: string): boolean {
  const token = tokens.peek();
  return token.kind === 'word' && token.text.toLowerCase() === word;
}
