import { ExpressionError, type ExpressionErrorCode } from '../expression-error.ts';
import type { EntraFunction, Parameter } from './function.ts';
import { absentFunctions, entraFunctions, notForScim } from './functions/all.ts';
import { type Argument, type Called, type Expression, partsOf } from './syntax.ts';

/** The names of attributes that there are. */
export type Attributes = {
  isAttribute(name: string): boolean;
  /** Those to suggest. */
  readonly known: readonly string[];
};

/** Refuses whatever can be seen to be wrong without a person. Throws `ExpressionError`. */
export function judge(expression: Expression, { isAttribute, known }: Attributes): void {
  for (const part of partsOf(expression)) {
    if (part.kind === 'call') judgeCall(part);
    if (part.kind === 'attribute' && !isAttribute(part.name)) refuseAttribute(part.name, part.at);
  }

  function refuseAttribute(name: string, at: number): never {
    const other = known.find((each) => each.toLowerCase() === name.toLowerCase());
    throw new ExpressionError('unknown-attribute', `there is no attribute ${name}`, {
      at,
      unknown: { name, known },
      ...(other === undefined ? {} : { hint: `names have a case: ${other} was meant` }),
    });
  }
}

function judgeCall(called: Called): void {
  const { name, args, at } = called;
  const refusal = notForScim.get(name);
  if (refusal !== undefined)
    throw new ExpressionError('not-for-scim', `${name} is not for SCIM`, { at, function: name, hint: refusal });
  const definition = entraFunctions.get(name);
  if (definition === undefined) {
    const known = [...entraFunctions.keys()];
    const other = known.find((each) => each.toLowerCase() === name.toLowerCase());
    const hint =
      absentFunctions.get(name) ?? (other === undefined ? undefined : `names have a case: ${other} was meant`);
    throw new ExpressionError('unknown-function', `there is no function ${name}`, {
      at,
      function: name,
      unknown: { name, known },
      ...(hint === undefined ? {} : { hint }),
    });
  }
  const fail = (message: string, index: number, code: ExpressionErrorCode = 'bad-literal'): never => {
    throw new ExpressionError(code, `${name}: ${message}`, {
      at: args[index]?.at ?? at,
      function: name,
      ...parameterNamed(definition, index),
    });
  };
  judgePlaces(called, definition, fail);
  args.forEach((argument, index) => {
    judgeKind(argument, parameterAt(definition, index), (message, code) => fail(message, index, code));
  });
  definition.check?.(args, fail);
}

function judgePlaces({ args }: Called, { parameters, least }: EntraFunction, fail: FailAt): void {
  const isOpen = parameters.some(({ given }) => given === 'many');
  const needed = parameters.filter(({ given }) => given === 'needed').length;
  if (!isOpen && args.length > parameters.length)
    fail(`it has ${args.length} places; at most ${parameters.length} were expected`, parameters.length, 'arity');
  if (args.length < (least ?? needed))
    fail(`it has ${args.length} places; at least ${least ?? needed} were expected`, args.length - 1, 'arity');
  parameters.forEach(({ given, name }, index) => {
    const argument = args[index];
    if (given === 'needed' && (argument === undefined || argument.kind === 'omitted'))
      fail(`${name} is missing`, index, 'arity');
  });
}

type FailAt = (message: string, index: number, code?: ExpressionErrorCode) => never;

function judgeKind(
  argument: Argument,
  { takes }: Parameter,
  fail: (message: string, code?: ExpressionErrorCode) => never,
): void {
  if (argument.kind === 'omitted') return;
  if (argument.kind === 'comparison' && takes !== 'condition')
    fail('a comparison stands in IIF and CBool alone', 'syntax');
  if (argument.kind === 'word' && takes !== 'compare') fail(`${argument.word} is a kind of comparison of InStr`);
  if (takes === 'number' && argument.kind === 'text' && !/^-?\d+(\.\d+)?$/.test(argument.value.trim()))
    fail(`“${argument.value}” is no number`);
  if (takes === 'attribute' && (argument.kind !== 'attribute' || argument.name !== 'appRoleAssignments'))
    fail('it takes [appRoleAssignments] and nothing else');
  if (takes === 'compare' && argument.kind !== 'word') fail('vbTextCompare or vbBinaryCompare was expected');
}

/** The parameter of a place; behind the last the last again. */
export function parameterAt({ parameters }: EntraFunction, index: number): Parameter {
  return parameters[index] ?? parameters.at(-1) ?? { name: '', takes: 'text', given: 'optional' };
}

export const parameterNamed = (definition: EntraFunction, index: number): { readonly parameter?: string } => {
  const { name } = parameterAt(definition, index);
  return name === '' ? {} : { parameter: name };
};
