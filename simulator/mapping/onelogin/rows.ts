import { isObject } from '../../../target-adapter/scim/resource.ts';
import type { Person } from '../../directory/person.ts';
import type { Row, Yield } from '../administered.ts';
import { type Attempt, attempt, faultsOf } from '../attempt.ts';
import { activeRow } from '../built-in.ts';
import { ExpressionError } from '../expression-error.ts';
import type { ReadRows } from '../read-rows.ts';
import type { Custom, MappingSettings } from '../settings.ts';
import { defaultParameters, isTemplateMacro, parameterMacro, templateMacro, templateMacros } from './source.ts';
import {
  judgeParameter,
  type MacroValue,
  piecesOf,
  readTemplate,
  render,
  renderParameter,
  textsIn,
} from './template.ts';

/** The template of a connector, and its parameters. */
export function readOneLogin({
  template,
  parameters = {},
  nullStyle = 'empty',
  custom = {},
}: MappingSettings): ReadRows {
  const given = { ...defaultParameters, ...parameters };
  const judged: Attempt<unknown>[] = Object.entries(parameters).map(([name, typed]) =>
    attempt(['parameters', name], typed, () => judgeParameter(typed, (each) => Object.hasOwn(custom, each))),
  );
  const typed = typeof template === 'string' ? template : '';
  const read = attempt(['template'], typed, () => {
    if (template === undefined) throw new ExpressionError('syntax', 'there is no template', { at: 0 });
    return readTemplate(template);
  });
  judged.push(read);
  if (read.kind === 'wrong') return { rows: [], warnings: [], faults: faultsOf(judged) };
  for (const { place, text } of textsIn(read.made))
    judged.push(attempt(['template', ...place.split('.')], text, () => judgeText(text, given, custom)));

  const rows = leavesOf(read.made).map(({ to, value }) => ({
    row: rowOf(to, value, (person, manager, overrides) =>
      render(value, fillerOf(person, manager, given, { ...custom, ...overrides }), nullStyle),
    ),
    at: [],
  }));
  const hasActive = rows.some(({ row }) => row.to === 'active');
  return {
    rows: hasActive ? rows : [...rows, { row: activeRow, at: [] }],
    warnings: hasActive
      ? []
      : [
          {
            code: 'active-added',
            message: 'the template has no active, so that nobody could be suspended: it is added',
          },
        ],
    faults: faultsOf(judged),
  };
}

function judgeText(text: string, parameters: Readonly<Record<string, string>>, custom: Custom): void {
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') continue;
    const { scope, name, at } = piece;
    const isCustom = name.startsWith('custom_fields.') && Object.hasOwn(custom, name.slice('custom_fields.'.length));
    if (scope === 'user' ? isTemplateMacro(name) || isCustom : Object.hasOwn(parameters, name)) continue;
    const customs = Object.keys(custom).map((each) => `custom_fields.${each}`);
    const known = scope === 'user' ? [...templateMacros, ...customs] : Object.keys(parameters);
    throw new ExpressionError('unknown-attribute', `there is no macro {$${scope}.${name}}`, {
      at,
      unknown: { name, known },
    });
  }
}

/** What fills the macros for one person. */
export function fillerOf(
  person: Person,
  manager: Person | undefined,
  parameters: Readonly<Record<string, string>>,
  custom: Custom,
): MacroValue {
  const own = (name: string): string | null => {
    const value = Object.hasOwn(custom, name) ? (custom[name] ?? null) : null;
    return value === null || typeof value === 'string' ? value : value.join(';');
  };
  return ({ scope, name }) => {
    if (scope === 'parameters') {
      const filled = renderParameter(parameters[name] ?? '', (each) =>
        Object.hasOwn(custom, each) ? own(each) : parameterMacro(each, person),
      );
      return filled === '' ? null : filled;
    }
    if (name.startsWith('custom_fields.')) return own(name.slice('custom_fields.'.length));
    return Object.hasOwn(custom, name) ? own(name) : templateMacro(name, person, manager);
  };
}

type Leaf = { readonly to: string; readonly value: unknown };

const unmapped = ['schemas', 'id', 'meta'];

/** A template taken apart into attributes: elements of a list by their type, the rest of a list as it is. */
function leavesOf(template: Readonly<Record<string, unknown>>): readonly Leaf[] {
  return Object.entries(template).flatMap(([name, value]): readonly Leaf[] => {
    if (unmapped.includes(name)) return [];
    if (isObject(value)) {
      const separator = name.startsWith('urn:') ? ':' : '.';
      return Object.entries(value).map(([sub, inner]) => ({ to: `${name}${separator}${sub}`, value: inner }));
    }
    if (Array.isArray(value) && value.length > 0 && value.every(hasType))
      return value.flatMap((each) => elementOf(name, each));
    return [{ to: name, value }];
  });
}

const hasType = (element: unknown): element is Readonly<Record<string, unknown>> & { readonly type: string } =>
  isObject(element) && typeof element.type === 'string' && !/["\\{]/.test(element.type);

const elementOf = (
  name: string,
  element: Readonly<Record<string, unknown>> & { readonly type: string },
): readonly Leaf[] =>
  Object.entries(element)
    .filter(([sub]) => sub !== 'type')
    .map(([sub, value]) => ({ to: `${name}[type eq "${element.type}"].${sub}`, value }));

function rowOf(
  to: string,
  value: unknown,
  rendered: (person: Person, manager: Person | undefined, overrides: Custom | undefined) => unknown,
): Row {
  const isText = typeof value === 'string';
  const isMacro = isText ? value.includes('{$') : typeof value === 'object' && value !== null;
  return {
    to,
    kind: isMacro ? 'template' : 'constant',
    from: isText ? value : JSON.stringify(value),
    apply: 'always',
    evaluate(person, { personOf, overrides }) {
      const manager = person.managerId === undefined ? undefined : personOf(person.managerId);
      return yieldOf(
        to === 'active' ? truthOf(rendered(person, manager, overrides)) : rendered(person, manager, overrides),
      );
    },
  };
}

/** What a macro writes as a text is what it means here; the dialect's option `activeStyle` sends the text. */
const truthOf = (value: unknown): unknown => (value === 'true' || value === 'false' ? value === 'true' : value);

function yieldOf(value: unknown): Yield {
  if (value === undefined || value === null) return { kind: 'none' };
  if (Array.isArray(value)) return { kind: 'list', elements: value };
  if (typeof value === 'boolean' || typeof value === 'string') return { kind: 'value', value };
  return { kind: 'value', value: typeof value === 'number' ? String(value) : JSON.stringify(value) };
}

/** One text alone: of a template, or of a parameter where it has no dollar. Throws `ExpressionError`. */
export function readOneLoginText(typed: string, custom: Custom): (person: Person) => unknown {
  if (typed.includes('{$')) {
    judgeText(typed, defaultParameters, custom);
    return (person) => render(typed, fillerOf(person, undefined, defaultParameters, custom), 'empty');
  }
  judgeParameter(typed, (name) => Object.hasOwn(custom, name));
  return (person) =>
    fillerOf(person, undefined, { own: typed }, custom)({ kind: 'macro', scope: 'parameters', name: 'own', at: 0 });
}
