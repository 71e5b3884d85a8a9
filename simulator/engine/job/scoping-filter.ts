import { Problem } from '../../../target-adapter/problem.ts';
import type { Person } from '../../directory/person.ts';

/** One condition on one attribute of a person. Entra ID's operators, spelt as its page spells them. */
export type ScopingClause = {
  /** An attribute of the person in the directory: `department`, `email`, `enabled`. */
  readonly attribute: string;
  readonly operator: ScopingOperator;
  /** Compared with regard to case; absent for the operators that take none. */
  readonly value?: string;
};

export type ScopingOperator =
  | '&'
  | '!&'
  | 'ENDS_WITH'
  | 'EQUALS'
  | 'NOT EQUALS'
  | 'Greater_Than'
  | 'Greater_Than_OR_EQUALS'
  | 'Includes'
  | 'IS FALSE'
  | 'IS TRUE'
  | 'IS NULL'
  | 'IS NOT NULL'
  | 'REGEX MATCH'
  | 'NOT REGEX MATCH';

/** All clauses must hold. */
export type ScopingFilter = { readonly title?: string; readonly clauses: readonly ScopingClause[] };

/** Whether one of the filters lets a person through; without any filter everybody passes. */
export function passesFilters(filters: readonly ScopingFilter[], person: Person): boolean {
  if (filters.length === 0) return true;
  return filters.some(({ clauses }) => clauses.every((clause) => holds(clause, person)));
}

/** `Sales only: department EQUALS Sales`, as the page of one person's provisioning shows it. */
export const tellFilter = ({ title, clauses }: ScopingFilter): string =>
  `${title === undefined ? '' : `${title}: `}${clauses
    .map(({ attribute, operator, value }) =>
      [attribute, operator, value].filter((word) => word !== undefined).join(' '),
    )
    .join(' and ')}`;

/** Throws Problem `CONFIG_INVALID` for a value that its operator cannot take. */
export function refuseUnusable(filters: readonly ScopingFilter[]): void {
  for (const clause of filters.flatMap(({ clauses }) => clauses)) {
    const expected = wantedOf(clause);
    if (expected === undefined) continue;
    throw new Problem('CONFIG_INVALID', {
      happened: `scoping filter: ${clause.attribute} ${clause.operator} ${clause.value ?? 'without a value'}`,
      expected,
      next: 'correct the value of this clause, or take the clause out',
    });
  }
}

/** What the operator wants in place of what it got; undefined: it is content. */
function wantedOf({ operator, value }: ScopingClause): string | undefined {
  switch (operator) {
    case 'IS FALSE':
    case 'IS TRUE':
    case 'IS NULL':
    case 'IS NOT NULL':
      return undefined;
    case 'Greater_Than':
    case 'Greater_Than_OR_EQUALS':
      return integerOf(value) === undefined ? 'an integer' : undefined;
    case 'REGEX MATCH':
    case 'NOT REGEX MATCH':
      return value === undefined || patternOf(value) === undefined ? 'a regular expression' : undefined;
    case '&':
    case '!&':
    case 'ENDS_WITH':
    case 'EQUALS':
    case 'NOT EQUALS':
    case 'Includes':
      return value === undefined ? 'a value to compare with' : undefined;
  }
}

/** Nothing is no value, and makes every clause false but the one that asks for it; so does a value of several parts. */
function holds({ attribute, operator, value = '' }: ScopingClause, person: Person): boolean {
  const held = new Map<string, unknown>(Object.entries(person)).get(attribute);
  if (held === undefined || held === null || held === '') return operator === 'IS NULL';
  if (typeof held === 'object') return false;
  const text = String(held);
  switch (operator) {
    case 'IS NULL':
      return false;
    case 'IS NOT NULL':
      return true;
    case 'IS TRUE':
      return held === true;
    case 'IS FALSE':
      return held === false;
    case 'EQUALS':
      return text === value;
    case 'NOT EQUALS':
      return text !== value;
    case 'ENDS_WITH':
      return text.endsWith(value);
    case 'Includes':
      return text.includes(value);
    case '&': // the page's words: the attribute “exists in the input string value”
      return value.includes(text);
    case '!&':
      return !value.includes(text);
    case 'Greater_Than':
      return compared(text, value) === 'greater';
    case 'Greater_Than_OR_EQUALS':
      return compared(text, value) === 'greater' || compared(text, value) === 'equal';
    case 'REGEX MATCH': // anywhere in the text, as .NET matches; whether the product anchors it is not documented
      return patternOf(value)?.test(text) === true;
    case 'NOT REGEX MATCH':
      return patternOf(value)?.test(text) === false;
  }
}

function compared(left: string, right: string): 'greater' | 'equal' | 'less' | 'no-integers' {
  const [one, other] = [integerOf(left), integerOf(right)];
  if (one === undefined || other === undefined) return 'no-integers';
  return one > other ? 'greater' : one === other ? 'equal' : 'less';
}

const integerOf = (text: string | undefined): bigint | undefined =>
  text !== undefined && /^-?\d{1,30}$/.test(text) ? BigInt(text) : undefined;

const patterns = new Map<string, RegExp | undefined>();

/** undefined: not a regular expression. Kept, since every person is held against it. */
function patternOf(source: string): RegExp | undefined {
  if (patterns.has(source)) return patterns.get(source);
  const pattern = compiled(source);
  if (patterns.size >= 100) patterns.clear();
  patterns.set(source, pattern);
  return pattern;
}

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return compiledLoosely(source);
  }
}

/** .NET takes `\@` and the like, which the strict mode refuses. */
function compiledLoosely(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
