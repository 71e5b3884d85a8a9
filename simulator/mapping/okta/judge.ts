import { ExpressionError, type ExpressionErrorCode } from '../expression-error.ts';
import { namespaces, notForScim, oktaFunctions } from './functions/all.ts';
import { patternFault } from './functions/people.ts';
import { type Called, childrenOf, type Expression } from './syntax.ts';

/** The names of a user's attributes that there are. */
export type Attributes = {
  isAttribute(name: string): boolean;
  /** Those to suggest. */
  readonly known: readonly string[];
};

/** Objects whose attributes nobody can list: an application's, a directory's. */
const open = ['appuser', 'app', 'idpuser', 'active_directory', 'workday'];

/** Refuses whatever can be seen to be wrong without a person. Throws `ExpressionError`. */
export function judge(expression: Expression, attributes: Attributes): void {
  const { isAttribute, known } = attributes;
  visit(expression);

  function visit(part: Expression): void {
    switch (part.kind) {
      case 'name':
        if (!isAttribute(part.name)) refuseAttribute(part.name, part.at, known);
        break;
      case 'member':
        if (part.object.kind === 'name') judgeReference(part.object.name, part.name, part.at);
        else visit(part.object);
        break;
      case 'call':
        judgeCall(part);
        for (const arg of part.args) visit(arg);
        break;
      case 'projection':
        visit(part.object);
        break;
      case 'relation':
        if (part.operator === 'matches') judgePattern(part.right);
        visit(part.left);
        visit(part.right);
        break;
      case 'literal':
      case 'list':
      case 'index':
      case 'sign':
      case 'sum':
      case 'all':
      case 'any':
      case 'choice':
      case 'elvis':
        for (const child of childrenOf(part)) visit(child);
    }
  }

  function judgeReference(object: string, name: string, at: number): void {
    if (object === 'user' && name === 'profile')
      throw new ExpressionError('not-for-scim', 'user.profile is of another language', {
        at,
        hint: 'policies and claims write user.profile.x; mappings write user.x',
      });
    if (object === 'user' || object === 'source') {
      if (!isAttribute(name)) refuseAttribute(name, at + object.length + 1, known);
      return;
    }
    if (object === 'org') {
      if (name !== 'name' && name !== 'subDomain') refuseAttribute(name, at + 4, ['name', 'subDomain']);
      return;
    }
    if (open.includes(object) || /_app$/.test(object)) return;
    const objects = ['user', 'source', 'org', ...open];
    throw new ExpressionError('unknown-attribute', `there is nothing called ${object}`, {
      at,
      unknown: { name: object, known: objects },
      hint: `attributes of a person are user.${name}; of the application appuser.${name}`,
    });
  }
}

function refuseAttribute(name: string, at: number, known: readonly string[]): never {
  const other = known.find((each) => each.toLowerCase() === name.toLowerCase());
  throw new ExpressionError('unknown-attribute', `there is no attribute ${name}`, {
    at,
    unknown: { name, known },
    ...(other === undefined ? {} : { hint: `names have a case: ${other} was meant` }),
  });
}

function judgePattern(pattern: Expression): void {
  const fault =
    pattern.kind === 'literal' && typeof pattern.value === 'string' ? patternFault(pattern.value) : undefined;
  if (fault !== undefined) throw new ExpressionError('bad-pattern', `matches: ${fault}`, { at: pattern.at });
}

/** `String.len`, `user.getGroups`, `substring`; undefined: a method of a value, which there is not. */
export function calledName({ object, name }: Called): string | undefined {
  if (object === undefined) return name;
  return object.kind === 'name' ? `${object.name}.${name}` : undefined;
}

function judgeCall(call: Called): void {
  const { args, at } = call;
  const name = calledName(call);
  const refusal = name === undefined ? undefined : notForScim.get(name);
  if (refusal !== undefined)
    throw new ExpressionError('not-for-scim', `${name} is not for mappings`, {
      at,
      function: name ?? '',
      hint: refusal,
    });
  const definition = name === undefined ? undefined : oktaFunctions.get(name);
  if (definition === undefined || name === undefined) throw unknownFunction(call, name);
  const fail = (message: string, index: number, code: ExpressionErrorCode = 'bad-literal'): never => {
    throw new ExpressionError(code, `${name}: ${message}`, { at: args[index]?.at ?? at, function: name });
  };
  const { parameters, least } = definition;
  const isOpen = parameters.at(-1)?.endsWith('…') === true;
  if (!isOpen && args.length > parameters.length)
    fail(`it has ${args.length} places; ${parameters.length} were expected`, parameters.length, 'arity');
  if (args.length < (least ?? parameters.length))
    fail(`it has ${args.length} places; ${least ?? parameters.length} were expected`, args.length, 'arity');
  definition.check?.(
    args.map((arg) => (arg.kind === 'literal' ? arg.value : undefined)),
    fail,
  );
}

function unknownFunction({ object, name, at }: Called, called: string | undefined): ExpressionError {
  const known = [...oktaFunctions.keys()];
  const told = called ?? name;
  const inClass = known.find((each) => each.toLowerCase() === `string.${name.toLowerCase()}`);
  const other = known.find((each) => each.toLowerCase() === told.toLowerCase());
  const isClass = object?.kind === 'name' && namespaces.some((each) => each === object.name);
  const hint =
    other !== undefined && called !== undefined
      ? `names have a case: ${other} was meant`
      : inClass !== undefined && !isClass
        ? `write ${inClass}(value, …)`
        : undefined;
  return new ExpressionError('unknown-function', `there is no function ${told}`, {
    at,
    function: told,
    unknown: { name: told, known },
    ...(hint === undefined ? {} : { hint }),
  });
}
