import { refuseDeep, refuseLong } from '../bounds.ts';
import { ExpressionError } from '../expression-error.ts';
import { type Expression, type Relation, relations, type Term } from './syntax.ts';

/** Reads one expression. Throws `ExpressionError`. Precedence as in SpEL: `?:` is the weakest. */
export function parse(source: string): Expression {
  refuseLong(source);
  let at = 0;
  const expression = choice(1);
  skipBlanks();
  if (at < source.length) {
    const isAssignment = source[at] === '=';
    fail(
      `${told(source.slice(at))} stands behind the end of the expression`,
      isAssignment ? 'one = is an assignment, which there is not: == compares' : undefined,
    );
  }
  return expression;

  function fail(message: string, hint?: string, place = at): never {
    throw new ExpressionError('syntax', message, { at: place, ...(hint === undefined ? {} : { hint }) });
  }
  function skipBlanks(): void {
    while (/\s/.test(source[at] ?? '')) at += 1;
  }
  function taken(text: string): boolean {
    skipBlanks();
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  }
  function matched(pattern: RegExp): string | undefined {
    skipBlanks();
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    at += found?.length ?? 0;
    return found;
  }
  function needed(text: string): void {
    if (!taken(text))
      fail(at < source.length ? `${text} was expected before ${told(source.slice(at))}` : `${text} is missing`);
  }

  function choice(depth: number): Expression {
    refuseDeep(depth, at);
    skipBlanks();
    const start = at;
    const value = any(depth);
    if (taken('?:')) return { kind: 'elvis', value, otherwise: choice(depth + 1), at: start };
    if (!taken('?')) return value;
    const yes = choice(depth + 1);
    needed(':');
    return { kind: 'choice', condition: value, yes, no: choice(depth + 1), at: start };
  }

  function any(depth: number): Expression {
    return joined('any', /(?:OR|or)\b|\|\|/y, () => joined('all', /(?:AND|and)\b|&&/y, () => relation(depth)));
  }
  function joined(kind: 'all' | 'any', word: RegExp, operand: () => Expression): Expression {
    const first = operand();
    const operands = [first];
    while (matched(word) !== undefined) operands.push(operand());
    return operands.length === 1 ? first : { kind, operands, at: first.at };
  }

  function relation(depth: number): Expression {
    const left = sum(depth);
    const operator = relationHere();
    return operator === undefined ? left : { kind: 'relation', operator, left, right: sum(depth), at: left.at };
  }
  function relationHere(): Relation | undefined {
    const found = matched(/==|!=|<=|>=|<|>|matches\b/y);
    return relations.find((each) => each === found);
  }

  function sum(depth: number): Expression {
    const first = sign(depth);
    const rest: Term[] = [];
    for (let found = matched(/[+-]/y); found !== undefined; found = matched(/[+-]/y))
      rest.push({ operator: found === '+' ? '+' : '-', operand: sign(depth) });
    return rest.length === 0 ? first : { kind: 'sum', first, rest, at: first.at };
  }

  function sign(depth: number): Expression {
    refuseDeep(depth, at);
    skipBlanks();
    const start = at;
    if (source[at] === '!' && source[at + 1] !== '=') {
      at += 1;
      return { kind: 'sign', operator: '!', operand: sign(depth + 1), at: start };
    }
    if (taken('-')) return { kind: 'sign', operator: '-', operand: sign(depth + 1), at: start };
    return postfix(depth);
  }

  function postfix(depth: number): Expression {
    let object = primary(depth);
    for (let length = 1; ; length += 1) {
      refuseDeep(length, at);
      const start = at;
      if (taken('.!')) {
        needed('[');
        const item = choice(depth + 1);
        needed(']');
        object = { kind: 'projection', object, item, at: start };
      } else if (taken('.')) {
        const name = matched(/[A-Za-z_$][\w$]*/y) ?? fail('a name was expected behind the dot');
        const args = argsHere(depth);
        object =
          args === undefined
            ? { kind: 'member', object, name, at: object.at }
            : { kind: 'call', object, name, args, at: object.at };
      } else if (taken('[')) {
        const index = choice(depth + 1);
        needed(']');
        object = { kind: 'index', object, index, at: start };
      } else return object;
    }
  }

  function primary(depth: number): Expression {
    skipBlanks();
    const start = at;
    if (at >= source.length) fail('the expression ends too early');
    if (taken('(')) {
      const inner = choice(depth + 1);
      needed(')');
      return inner;
    }
    if (taken('{')) return { kind: 'list', items: items(depth, '}'), at: start };
    if (source[at] === '"' || source[at] === "'") return { kind: 'literal', value: text(start), at: start };
    const number = matched(/\d+(?:\.\d+)?/y);
    if (number !== undefined) return { kind: 'literal', value: Number(number), at: start };
    const name = matched(/[A-Za-z_$][\w$]*/y);
    if (name === undefined) fail(`${told(source.slice(at))} begins no value`);
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', at: start };
    if (name === 'null' || name === 'NULL') return { kind: 'literal', value: null, at: start };
    const args = argsHere(depth);
    return args === undefined ? { kind: 'name', name, at: start } : { kind: 'call', name, args, at: start };
  }

  function argsHere(depth: number): readonly Expression[] | undefined {
    return taken('(') ? items(depth, ')') : undefined;
  }

  function items(depth: number, end: ')' | '}'): readonly Expression[] {
    const start = at - 1;
    if (taken(end)) return [];
    const found: Expression[] = [];
    for (;;) {
      found.push(choice(depth + 1));
      if (taken(end)) return found;
      if (taken(',')) continue;
      if (at >= source.length) fail(`a ${end === ')' ? '(' : '{'} without its ${end}`, undefined, start);
      fail(`a comma or ${end} was expected before ${told(source.slice(at))}`);
    }
  }

  /** A backslash is an ordinary character; the quotation mark itself is doubled. */
  function text(start: number): string {
    const quote = source[at] ?? '';
    const found = matched(quote === '"' ? /"(?:[^"]|"")*"/y : /'(?:[^']|'')*'/y);
    if (found === undefined) return fail(`a text without its closing ${quote}`, undefined, start);
    return found.slice(1, -1).replaceAll(quote + quote, quote);
  }
}

const told = (rest: string): string => (rest.length > 12 ? `${rest.slice(0, 11)}…` : rest);
