import { describe, expect, it } from 'vitest';
import {
  passesFilters,
  refuseUnusable,
  type ScopingClause,
  type ScopingOperator,
  tellFilter,
} from '../../../../simulator/engine/job/scoping-filter.ts';
import { aPerson } from '../../build.ts';

const person = aPerson({ department: 'Sales', employeeNumber: '42', otherEmails: ['x@example.org'] });
const passes = (...clauses: readonly ScopingClause[]): boolean => passesFilters([{ clauses }], person);
const clause = (attribute: string, operator: ScopingOperator, value?: string): ScopingClause => ({
  attribute,
  operator,
  ...(value !== undefined && { value }),
});

it.each([
  ['department', 'EQUALS', 'Sales', true],
  ['department', 'EQUALS', 'sales', false],
  ['department', 'NOT EQUALS', 'sales', true],
  ['department', 'NOT EQUALS', 'Sales', false],
  ['department', 'ENDS_WITH', 'les', true],
  ['department', 'ENDS_WITH', 'LES', false],
  ['department', 'Includes', 'ale', true],
  ['department', 'Includes', 'Ale', false],
  ['department', '&', 'Sales;Legal', true],
  ['department', '&', 'Legal', false],
  ['department', '!&', 'Legal', true],
  ['department', '!&', 'Sales;Legal', false],
  ['department', 'REGEX MATCH', '^S.*s$', true],
  ['department', 'REGEX MATCH', '^s', false],
  ['email', 'REGEX MATCH', String.raw`.*\@example.org`, true],
  ['department', 'NOT REGEX MATCH', '^L', true],
  ['department', 'NOT REGEX MATCH', '^S', false],
  ['employeeNumber', 'Greater_Than', '41', true],
  ['employeeNumber', 'Greater_Than', '42', false],
  ['employeeNumber', 'Greater_Than_OR_EQUALS', '42', true],
  ['employeeNumber', 'Greater_Than_OR_EQUALS', '43', false],
  ['department', 'Greater_Than', '1', false],
  ['enabled', 'IS TRUE', undefined, true],
  ['enabled', 'IS FALSE', undefined, false],
  ['department', 'IS TRUE', undefined, false],
  ['department', 'IS NOT NULL', undefined, true],
  ['companyName', 'IS NULL', undefined, true],
  ['department', 'IS NULL', undefined, false],
] as const)('%s %s %s: %s', (attribute, operator, value, expected) => {
  expect(passes(clause(attribute, operator, value))).toBe(expected);
});

describe('an attribute without a value', () => {
  it.each([
    ['EQUALS', ''],
    ['NOT EQUALS', 'x'],
    ['!&', 'x'],
    ['Includes', ''],
    ['ENDS_WITH', ''],
    ['NOT REGEX MATCH', 'x'],
    ['IS FALSE', undefined],
    ['IS TRUE', undefined],
    ['IS NOT NULL', undefined],
  ] as const)('makes %s false', (operator, value) => {
    expect(passes(clause('companyName', operator, value))).toBe(false);
  });
});

it('does not take attributes of several values', () => {
  expect(passes(clause('otherEmails', 'Includes', 'x@example.org'))).toBe(false);
});

it('joins clauses with AND and filters with OR, and lets everybody through without a filter', () => {
  const sales = clause('department', 'EQUALS', 'Sales');
  const chefs = clause('jobTitle', 'EQUALS', 'Chef');

  expect(passes(sales, chefs)).toBe(false);
  expect(passesFilters([{ clauses: [chefs] }, { clauses: [sales] }], person)).toBe(true);
  expect(passesFilters([], person)).toBe(true);
});

it.each([
  ['Greater_Than', '1.5', 'an integer'],
  ['REGEX MATCH', '(', 'a regular expression'],
  ['EQUALS', undefined, 'a value to compare with'],
] as const)('refuses %s %s with a problem that names what is wanted', (operator, value, expected) => {
  const filters = [{ clauses: [clause('department', operator, value)] }];

  expect(() => refuseUnusable(filters)).toThrow(
    expect.objectContaining({ text: expect.objectContaining({ expected }) }),
  );
});

it('tells a filter in one line', () => {
  const filter = {
    title: 'Sales only',
    clauses: [clause('department', 'EQUALS', 'Sales'), clause('email', 'IS NOT NULL')],
  };

  expect(tellFilter(filter)).toBe('Sales only: department EQUALS Sales and email IS NOT NULL');
});
