import type { z } from 'zod';
import { oneOf } from '../../target-adapter/transport/wording.ts';
import type { Fault } from './fault.ts';
import { configurationJsonSchema } from './file-schema.ts';
import { type SettingPath, spellPath, valueIn } from './setting-path.ts';
import type { SourceFile } from './source-file.ts';
import { didYouMean } from './suggestion.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, as sentences about what the user wrote. `prefix`: where the parsed value stands in the file. */
export function faultsOf(issues: readonly Issue[], prefix: SettingPath, source: SourceFile): readonly Fault[] {
  return issues
    .filter((issue) => !followsFromUnknownName(issue, issues))
    .flatMap((issue) => faultsOfIssue(issue, [...prefix, ...settingPath(issue.path)], source));
}

/** `auth` names none of its kinds where one is misspelt: that is told once. */
function followsFromUnknownName(issue: Issue, issues: readonly Issue[]): boolean {
  if (issue.code !== 'custom' || issue.params?.choice !== true) return false;
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' && spellPath(settingPath(other.path)) === spellPath(settingPath(issue.path)),
  );
}

const settingPath = (path: readonly PropertyKey[]): SettingPath =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

function faultsOfIssue(issue: Issue, path: SettingPath, source: SourceFile): readonly Fault[] {
  const value = valueIn(source.value, path);
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors);
    if (branch !== undefined) return faultsOf(branch, path, source);
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownName([...path, key], source));
  const told = path.length === 0 ? 'It' : spellPath(path);
  if (issue.code === 'custom') return [customFault(issue, path, source)];
  if (issue.code === 'invalid_key') {
    return [
      {
        kind: 'wrong',
        at: source.keyPositionOf(path),
        text: `${told} is no name that a target can have; letters, digits, dots and dashes were expected.`,
      },
    ];
  }
  const expected = expectation(issue);
  if (value === undefined)
    return [
      {
        kind: 'wrong',
        at: source.keyPositionOf(path.slice(0, -1)) ?? source.positionOf(path),
        text: `${told} is missing; ${expected} was expected.`,
      },
    ];
  const why =
    typeof value === 'string' && expected.startsWith('{ env: NAME }')
      ? ', because secrets stand in no configuration'
      : '';
  // One of a few words is no secret, even below a name that speaks of one: issueToken.method.
  const isChoice = issue.code === 'invalid_value';
  const near = isChoice && typeof value === 'string' ? didYouMean(value, issue.values.map(String)) : '';
  return [
    {
      kind: 'wrong',
      at: source.positionOf(path),
      text: `${told} is ${shown(value, isChoice ? path.slice(-1) : path)}; ${expected} was expected${why}.${near}`,
    },
  ];
}

/** The branch of a union whose kind of value was written; of several the one with the fewest faults. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter(
    (issues) =>
      !issues.some(({ path, code }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')),
  );
  return [...fitting].sort((one, other) => one.length - other.length)[0];
}

function customFault(issue: Extract<Issue, { code: 'custom' }>, path: SettingPath, source: SourceFile): Fault {
  const text = `${path.length === 0 ? 'It' : spellPath(path)} ${issue.message}.`;
  const variable: unknown = issue.params?.exports;
  const hint = typeof variable === 'string' ? `export ${variable}=…   or   ${asFile(path)}` : undefined;
  return {
    kind: issue.params?.missingSecret === true ? 'missing-secret' : 'wrong',
    at: source.positionOf(path),
    text,
    hint,
  };
}

/** `auth: { bearer: { file: … } }` for `…auth.bearer.env`. */
function asFile(path: SettingPath): string {
  const [outer, inner] = path.slice(-3, -1);
  return outer === undefined || inner === undefined ? '{ file: … }' : `${outer}: { ${inner}: { file: … } }`;
}

function unknownName(path: SettingPath, source: SourceFile): Fault {
  const name = String(path.at(-1));
  const known = namesAt(configurationJsonSchema(), path.slice(0, -1));
  const suggestion =
    didYouMean(name, known) || (known.length > 0 && known.length <= 12 ? ` Known are ${known.join(', ')}.` : '');
  return { kind: 'wrong', at: source.keyPositionOf(path), text: `${spellPath(path)} is not known.${suggestion}` };
}

/** The names that the JSON Schema knows at a path, whichever branch they stand in. */
function namesAt(schema: unknown, path: SettingPath): readonly string[] {
  const branches = [schema, ...listAt(schema, 'anyOf'), ...listAt(schema, 'allOf')];
  const [step, ...rest] = path;
  if (step === undefined) return branches.flatMap((branch) => Object.keys(objectAt(branch, 'properties')));
  return branches.flatMap((branch) => {
    const below =
      typeof step === 'number'
        ? valueIn(branch, ['items'])
        : (objectAt(branch, 'properties')[step] ?? valueIn(branch, ['additionalProperties']));
    return below === undefined ? [] : namesAt(below, rest);
  });
}

function listAt(schema: unknown, name: string): readonly unknown[] {
  const value = valueIn(schema, [name]);
  return Array.isArray(value) ? value : [];
}

function objectAt(schema: unknown, name: string): Readonly<Record<string, unknown>> {
  const value = valueIn(schema, [name]);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'named settings',
    record: 'named settings',
  };
  return words[issue.expected] ?? issue.expected;
}

/** What the user wrote, unless it may be a secret. */
function shown(value: unknown, path: SettingPath): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'named settings';
  if (typeof value !== 'string') return String(value);
  if (path.some((step) => /auth|secret|token|password|header|key|bearer|login|cookie/i.test(String(step))))
    return 'a text';
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}
