import type { Row, Yield } from '../administered.ts';
import { attempt, faultsOf, madeOf } from '../attempt.ts';
import { activeRow } from '../built-in.ts';
import { ExpressionError } from '../expression-error.ts';
import type { ReadRows } from '../read-rows.ts';
import { type Custom, type MappingSettings, type RowSettings, userNameFormats } from '../settings.ts';
import { compile } from './compile.ts';
import { oktaFunctions } from './functions/all.ts';
import { type Attributes, calledName } from './judge.ts';
import { print } from './print.ts';
import { oktaAttributes, surroundingsOf } from './source.ts';
import { type Expression, partsOf } from './syntax.ts';
import { isList, isRecord, type Value } from './value.ts';

/** The mapping of the profile, the application user name, and what Okta sends without being asked. */
export function readOkta({
  attributes = [],
  userName = 'okta-username',
  updateUserName,
  custom = {},
}: MappingSettings): ReadRows {
  const known = attributesWith(custom);
  const made = (path: readonly (string | number)[], typed: string, row: Omit<Row, 'evaluate' | 'from'>) =>
    attempt(path, typed, () => {
      const { expression, evaluate } = compile(typed, known);
      const evaluated: Row = {
        ...row,
        from: print(expression),
        evaluate: (person, { now, personOf, overrides }) =>
          yieldOf(evaluate(surroundingsOf(person, { ...custom, ...overrides }, personOf), now)),
      };
      return { row: evaluated, at: path.slice(0, 2), deprecated: deprecatedIn(expression) };
    });
  const format = typeof userName === 'string' ? userNameFormats[userName] : userName.expression;
  const attempts = [
    made(typeof userName === 'string' ? ['userName'] : ['userName', 'expression'], format, {
      to: 'userName',
      kind: 'expression',
      apply: updateUserName === 'create' ? 'create' : 'always',
    }),
    ...attributes.map((settings, index) => {
      const path = ['attributes', index, settings.expression === undefined ? 'from' : 'expression'];
      const refused = refusal(settings);
      if (refused !== undefined) return attempt<never>(path.slice(0, 2), settings.to, () => throwing(refused));
      const kind = settings.constant === undefined ? ('expression' as const) : ('constant' as const);
      const apply = settings.apply === 'create' ? ('create' as const) : ('always' as const);
      return made(path, typedOf(settings), { to: settings.to, kind, apply });
    }),
  ];
  const found = madeOf(attempts);
  const warnings = found.flatMap(({ deprecated }, row) =>
    deprecated.map((hint) => ({ code: 'deprecated-function', message: hint, row })),
  );
  return {
    rows: [
      ...found,
      ...builtIn.filter(({ to }) => !found.some(({ row }) => row.to === to)).map((row) => ({ row, at: [] })),
    ],
    warnings,
    faults: faultsOf(attempts),
  };
}

/** A row that names an attribute alone is an expression of it. */
const typedOf = ({ from, constant, expression }: RowSettings): string =>
  expression ?? (constant === undefined ? `user.${from}` : `"${constant.replaceAll('"', '""')}"`);

/** What an Okta row cannot have. */
function refusal(settings: RowSettings): string | undefined {
  if (settings.default !== undefined) return 'Okta has no default value: write value ?: "default"';
  if (settings.matching !== undefined) return 'Okta matches by userName: matching is not set';
  if (settings.to.toLowerCase() === 'username')
    return 'the application user name is set beside the attributes: userName';
  return undefined;
}

function throwing(message: string): never {
  throw new ExpressionError('bad-place', message, { at: 0 });
}

export const attributesWith = (custom: Custom): Attributes => {
  const known = [...oktaAttributes, ...Object.keys(custom)];
  return { isAttribute: (name) => known.includes(name), known };
};

/** Sent with every user, mapped or not. */
const builtIn: readonly Row[] = [
  {
    to: 'externalId',
    kind: 'built-in',
    from: 'the user’s id',
    apply: 'always',
    evaluate: ({ id }) => ({ kind: 'value', value: id }),
  },
  activeRow,
];

export function yieldOf(value: Value): Yield {
  if (value === null) return { kind: 'none' };
  if (isList(value)) return { kind: 'list', elements: value };
  if (isRecord(value)) return { kind: 'value', value: JSON.stringify(value) };
  return { kind: 'value', value: typeof value === 'number' ? String(value) : value };
}

const deprecatedIn = (expression: Expression): readonly string[] =>
  partsOf(expression).flatMap((part) => {
    const name = part.kind === 'call' ? calledName(part) : undefined;
    const instead = name === undefined ? undefined : oktaFunctions.get(name)?.deprecated;
    if (instead !== undefined) return [`${name} is deprecated: write ${instead}`];
    return part.kind === 'relation' && part.operator === 'matches' ? ['matches is deprecated'] : [];
  });
