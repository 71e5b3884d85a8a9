import type { Expression } from './syntax.ts';

/** How tightly each kind binds; what is weaker than its place gets parentheses. */
const strength = { choice: 1, elvis: 1, any: 2, all: 3, relation: 4, sum: 5, sign: 6 } as const;
const strongest = 7;

/** The expression as text. Reading it again gives the same tree. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? `"${expression.value.replaceAll('"', '""')}"`
        : String(expression.value);
    case 'name':
      return expression.name;
    case 'list':
      return `{${expression.items.map(print).join(', ')}}`;
    case 'member':
      return `${within(expression.object, strongest)}.${expression.name}`;
    case 'call': {
      const object = expression.object === undefined ? '' : `${within(expression.object, strongest)}.`;
      return `${object}${expression.name}(${expression.args.map(print).join(', ')})`;
    }
    case 'index':
      return `${within(expression.object, strongest)}[${print(expression.index)}]`;
    case 'projection':
      return `${within(expression.object, strongest)}.![${print(expression.item)}]`;
    case 'sign':
      return `${expression.operator}${within(expression.operand, strength.sign)}`;
    case 'sum':
      return [
        within(expression.first, strength.sign),
        ...expression.rest.map(({ operator, operand }) => `${operator} ${within(operand, strength.sign)}`),
      ].join(' ');
    case 'relation':
      return `${within(expression.left, strength.sum)} ${expression.operator} ${within(expression.right, strength.sum)}`;
    case 'all':
      return expression.operands.map((each) => within(each, strength.relation)).join(' AND ');
    case 'any':
      return expression.operands.map((each) => within(each, strength.all)).join(' OR ');
    case 'choice':
      return `${within(expression.condition, strength.any)} ? ${print(expression.yes)} : ${print(expression.no)}`;
    case 'elvis':
      return `${within(expression.value, strength.any)} ?: ${print(expression.otherwise)}`;
  }
}

const strengths: Readonly<Partial<Record<Expression['kind'], number>>> = strength;

function within(expression: Expression, least: number): string {
  const own = strengths[expression.kind] ?? strongest;
  return own < least ? `(${print(expression)})` : print(expression);
}
