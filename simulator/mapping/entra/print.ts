import type { Argument } from './syntax.ts';

/** The expression as Entra normalises it: one space after each comma. Reading it again gives the same tree. */
export function print(expression: Argument): string {
  switch (expression.kind) {
    case 'attribute':
      return `[${expression.name}]`;
    case 'text':
      return `"${expression.value.replaceAll(/["\\]/g, '\\$&')}"`;
    case 'number':
      return expression.typed;
    case 'word':
      return expression.word;
    case 'omitted':
      return '';
    case 'comparison':
      return `${print(expression.left)} ${expression.operator} ${print(expression.right)}`;
    case 'call': {
      const { name, args } = expression;
      // One place that is empty would read as none.
      if (args.length === 1 && args[0]?.kind === 'omitted') return `${name}()`;
      return `${name}(${args.map(print).join(', ')})`;
    }
  }
}
