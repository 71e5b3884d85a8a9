import { refuseDeep, refuseLong } from '../bounds.ts';
import { ExpressionError } from '../expression-error.ts';
import { type Argument, type Expression, operators, words } from './syntax.ts';

/** Reads one expression as an administrator types it. Throws `ExpressionError`. */
export function parse(source: string): Expression {
  refuseLong(source);
  let at = 0;

  const expression = term(1);
  skipBlanks();
  if (at < source.length) fail(`${told(source.slice(at))} stands behind the end of the expression`);
  return expression;

  function fail(message: string, place = at, hint?: string): never {
    throw new ExpressionError('syntax', message, { at: place, ...(hint === undefined ? {} : { hint }) });
  }
  function matched(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    at += found?.length ?? 0;
    return found;
  }
  function skipBlanks(): void {
    matched(/\s*/y);
  }
  function taken(text: string): boolean {
    skipBlanks();
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  }

  function term(depth: number): Expression {
    refuseDeep(depth, at);
    skipBlanks();
    const start = at;
    const character = source[at];
    if (character === undefined) fail('the expression ends too early');
    if (character === '[') return attribute(start);
    if (character === '"') return { kind: 'text', value: text(start), at: start };
    const typed = matched(/-?\d+(?:\.\d+)?|&H[0-9A-Fa-f]+/y);
    if (typed !== undefined) {
      const isWhole = !/^[\w.]/.test(source.slice(at));
      return isWhole ? { kind: 'number', typed, at: start } : fail('a number was expected', start);
    }
    const name = matched(/[A-Za-z][A-Za-z0-9]*/y);
    if (name === undefined) fail(`${told(source.slice(at))} begins no attribute, constant or function`);
    if (taken('(')) return { kind: 'call', name, args: args(depth), at: start };
    return word(name, start);
  }

  function attribute(start: number): Expression {
    const found = matched(/\[[^[\]]*\]/y);
    if (found === undefined) fail('a [ without its ]', start);
    const name = found.slice(1, -1);
    if (name.trim() === '') fail('there is no name between [ and ]', start);
    return { kind: 'attribute', name, at: start };
  }

  /** `\"` is a quotation mark, `\\` a backslash; what another backslash means is not documented: it stays. */
  function text(start: number): string {
    const found = matched(/"(?:[^"\\]|\\[\s\S])*"/y);
    if (found === undefined) fail('a text without its closing "', start);
    return found.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
  }

  function word(name: string, start: number): Expression {
    const found = words.find((each) => each === name);
    if (found !== undefined) return { kind: 'word', word: found, at: start };
    throw new ExpressionError('bad-literal', `${name} is neither a function with its parentheses nor a constant`, {
      at: start,
      hint: `write [${name}] for an attribute, "${name}" for a text`,
    });
  }

  function args(depth: number): readonly Argument[] {
    const start = at - 1;
    if (taken(')')) return [];
    const found: Argument[] = [];
    for (;;) {
      found.push(argument(depth));
      if (taken(')')) return found;
      if (taken(',')) continue;
      if (at >= source.length) fail('a ( without its )', start);
      fail(`a comma or ) was expected before ${told(source.slice(at))}`);
    }
  }

  function argument(depth: number): Argument {
    skipBlanks();
    const start = at;
    if (source[at] === ',' || source[at] === ')') return { kind: 'omitted', at: start };
    const left = term(depth + 1);
    skipBlanks();
    const operator = operators.find((each) => source.startsWith(each, at));
    if (operator === undefined) return left;
    at += operator.length;
    return { kind: 'comparison', operator, left, right: term(depth + 1), at: start };
  }
}

const told = (rest: string): string => (rest.length > 12 ? `${rest.slice(0, 11)}…` : rest);
