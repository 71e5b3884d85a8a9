import type { Reporter } from '../../reports/reporter.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import type { Scenario } from '../scenario.ts';

/** What an export of a user's module is. */
export type OwnKind =
  | { readonly kind: 'dialect'; readonly value: Dialect }
  | { readonly kind: 'scenario'; readonly value: Scenario }
  | { readonly kind: 'reporter'; readonly value: Reporter }
  | { readonly kind: 'other' };

type Shape = Readonly<Record<string, 'string' | 'function' | 'object' | 'list' | 'boolean' | 'boolean or string'>>;

const dialect: Shape = {
  id: 'string',
  family: 'string',
  title: 'string',
  label: 'string',
  evidence: 'string',
  deletes: 'boolean or string',
  pushesPasswords: 'boolean or string',
  imports: 'boolean or string',
  matchesFirst: 'boolean',
  options: 'object',
  facts: 'list',
  repeats: 'object',
  mapped: 'function',
  converse: 'function',
  dress: 'function',
};
const scenario: Shape = {
  id: 'string',
  suite: 'string',
  group: 'string',
  title: 'string',
  needs: 'list',
  story: 'list',
  checks: 'list',
  play: 'function',
};
const reporter: Shape = { id: 'string', render: 'function' };

/**
 * Tells a dialect, a scenario and a reporter by what each alone has; whatever else a module exports is its own affair.
 * `where`: `our-idp.ts exports acme`. Throws Problem `CONFIG_INVALID` where one of them is not whole.
 */
export function kindOf(value: unknown, where: string): OwnKind {
  if (isWhole<Dialect>(value, 'converse', { name: 'dialect', shape: dialect, where }))
    return { kind: 'dialect', value };
  if (isWhole<Scenario>(value, 'play', { name: 'scenario', shape: scenario, where }))
    return { kind: 'scenario', value };
  if (isWhole<Reporter>(value, 'render', { name: 'report', shape: reporter, where }))
    return { kind: 'reporter', value };
  return { kind: 'other' };
}

type Wanted = { readonly name: string; readonly shape: Shape; readonly where: string };

function isWhole<Kind>(value: unknown, sign: string, { name, shape, where }: Wanted): value is Kind {
  if (!isObject(value) || !(sign in value)) return false;
  const wrong = Object.entries(shape).filter(([member, type]) => !isOf(value[member], type));
  if (wrong.length === 0) return true;
  const told = wrong.map(([member, type]) => `${member} (${member in value ? `not a ${type}` : `a ${type}`})`);
  throw new Problem('CONFIG_INVALID', {
    happened: `${where}, a ${name} that lacks ${told.join(', ')}`,
    expected: `every member of a ${name}`,
    next: `see docs/add-a-dialect.md, or the types of the package`,
  });
}

function isOf(value: unknown, type: Shape[string]): boolean {
  if (type === 'list') return Array.isArray(value);
  if (type === 'boolean or string') return typeof value === 'boolean' || typeof value === 'string';
  return type === 'object' ? isObject(value) : typeof value === type;
}
