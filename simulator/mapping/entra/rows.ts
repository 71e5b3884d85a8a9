import type { Person } from '../../directory/person.ts';
import type { MappingWarning, Row, Yield } from '../administered.ts';
import { attempt, faultsOf, madeOf } from '../attempt.ts';
import type { ReadRows } from '../read-rows.ts';
import type { Custom, MappingSettings, RowSettings } from '../settings.ts';
import { parseTargetPath } from '../target-path.ts';
import { compile } from './compile.ts';
import type { Source } from './evaluate.ts';
import type { Attributes } from './judge.ts';
import { lintEntra } from './lint.ts';
import { print } from './print.ts';
import { entraAttribute, entraAttributes, isEntraAttribute } from './source.ts';
import type { Expression } from './syntax.ts';
import { nothing, texts, textsOf, type Value } from './value.ts';

/** The attribute mapping of an application, as the portal has it: direct, constant, or an expression. */
export function readEntra({ attributes = [], emptyString = 'skip', custom = {} }: MappingSettings): ReadRows {
  const known = attributesWith(custom);
  const attempts = attributes.map((settings, index) => {
    const name = settings.expression === undefined ? 'from' : 'expression';
    const typed = typedOf(settings);
    return attempt(['attributes', index, name], settings.expression ?? settings.from ?? '', () => {
      const compiled = compile(typed, known);
      const row = rowOf(settings, compiled.expression, (person, world) => {
        const { value, warnings } = compiled.evaluate(sourceOf(person, { ...custom, ...world.overrides }), world);
        return yieldOf(
          value,
          settings.to,
          emptyString,
          warnings.map(({ message }) => message),
        );
      });
      return { row, at: ['attributes', index], expression: compiled.expression };
    });
  });
  const found = madeOf(attempts);
  const warnings = found.flatMap(({ expression, row }, index): readonly MappingWarning[] =>
    lintEntra(expression, row).map((warning) => ({ ...warning, row: index })),
  );
  return { rows: found, warnings, faults: faultsOf(attempts) };
}

/** The attributes of the product, and those that an administrator has added. */
export const attributesWith = (custom: Custom): Attributes => ({
  isAttribute: (name) => isEntraAttribute(name) || Object.hasOwn(custom, name),
  known: [...entraAttributes, ...Object.keys(custom)],
});

/** One person by the names of the product; what is custom goes before it. */
export const sourceOf =
  (person: Person, custom: Custom): Source =>
  (name) => {
    if (!Object.hasOwn(custom, name)) return entraAttribute(person, name);
    const value = custom[name] ?? null;
    return value === null ? nothing : texts(typeof value === 'string' ? [value] : value);
  };

/** A direct row and a constant are expressions too. */
function typedOf({ from, constant, expression }: RowSettings): string {
  if (expression !== undefined) return expression;
  return from === undefined ? print({ kind: 'text', value: constant ?? '', at: 0 }) : `[${from}]`;
}

function rowOf(settings: RowSettings, expression: Expression, evaluate: Row['evaluate']): Row {
  const { from, constant, to, matching } = settings;
  return {
    to,
    kind: from !== undefined ? 'attribute' : constant !== undefined ? 'constant' : 'expression',
    from: from ?? constant ?? print(expression),
    apply: settings.apply === 'create' ? 'create' : 'always',
    ...(settings.default === undefined ? {} : { otherwise: settings.default }),
    ...(matching === undefined ? {} : { matching }),
    ...(from === 'manager' ? { reference: 'manager' as const } : {}),
    evaluate,
  };
}

/** What goes to a target attribute: booleans are texts here, and become what they are where the attribute is one. */
export function yieldOf(value: Value, to: string, emptyString: 'skip' | 'flow', warnings: readonly string[]): Yield {
  if (value.kind === 'ignored') return { kind: 'left-out', warnings };
  if (value.kind === 'elements') return { kind: 'list', elements: value.elements, warnings };
  const all = textsOf(value);
  const [first] = all;
  if (first === undefined || (first === '' && emptyString === 'skip')) return { kind: 'none', warnings };
  const told = all.length > 1 ? [...warnings, `${all.length} values for one attribute: the first is sent`] : warnings;
  const isTruth = isBoolean(to) && /^(true|false)$/i.test(first);
  return { kind: 'value', value: isTruth ? /^true$/i.test(first) : first, warnings: told };
}

function isBoolean(path: string): boolean {
  const target = parseTargetPath(path);
  return target?.sub?.toLowerCase() === 'primary' || (target?.name === 'active' && target.sub === undefined);
}
