import { expect, it } from 'vitest';
import { ExpressionError } from '../../../../simulator/mapping/expression-error.ts';
import { compiled, evaluated, yielded } from './person-p.ts';

it.each([
  ['', 'syntax', 1],
  ['[givenName', 'syntax', 1],
  ['[]', 'syntax', 1],
  ['"open', 'syntax', 1],
  ['Append([mail]', 'syntax', 7],
  ['[mail] [mail]', 'syntax', 8],
  ['Append([mail],, "x")', 'arity', 17],
  ['12abc', 'syntax', 1],
  ['True', 'bad-literal', 1],
  ['Append([mail])', 'arity', 8],
  ['Append([mail], "a", "b")', 'arity', 21],
  ['Append(, "a")', 'arity', 8],
  ['append([mail], "a")', 'unknown-function', 1],
  ['ToLower([description])', 'unknown-attribute', 9],
  ['Mid([mail], "one", 2)', 'bad-literal', 13],
  ['ToLower([mail], "english please")', 'bad-literal', 17],
  ['Switch([state], "a", "b")', 'arity', 22],
  ['Switch([state], "a", "b", "c", "d")', 'arity', 32],
  ['Switch([manager], "a", "b", "c")', 'bad-literal', 8],
  ['SingleAppRoleAssignment([mail])', 'bad-literal', 25],
  ['DateAdd("month", 1, Now())', 'bad-literal', 9],
  ['FormatDateTime([mail], "yyyy", "MM")', 'arity', 1],
  ['FormatDateTime([mail], "yyyy", "MM", "dd")', 'bad-literal', 24],
  ['Item([proxyAddresses], 0)', 'bad-literal', 24],
  ['InStr("a", "b", 1, "vbTextCompare")', 'bad-literal', 20],
  ['Append(vbTextCompare, "a")', 'bad-literal', 8],
  ['Append([mail] = "a", "b")', 'syntax', 8],
  ['Replace([mail], , , , "x", , )', 'arity', 17],
  ['Replace([mail], "a", "b", , "x", , )', 'arity', 22],
  ['Replace([mail], "a", , , , , )', 'arity', 26],
  ['Replace([mail], , "(", , "x", , )', 'bad-pattern', 19],
  ['Replace([mail], , "(?<a>x)", "b", "x", , )', 'bad-literal', 30],
])('refuses %s', (expression, code, column) => {
  expect(() => compiled(expression)).toThrow(expect.objectContaining({ code, column }));
});

it('names the function, the parameter and what was meant', () => {
  const refused = (expression: string): ExpressionError | undefined => {
    try {
      compiled(expression);
    } catch (error) {
      if (error instanceof ExpressionError) return error;
      throw error;
    }
    return undefined;
  };

  expect(refused('Mid([mail], "one", 2)')?.details).toMatchObject({ function: 'Mid', parameter: 'start' });
  expect(refused('[Mail]')?.details.hint).toBe('names have a case: mail was meant');
  expect(refused('tolower([mail])')?.details.hint).toBe('names have a case: ToLower was meant');
  expect(refused('Right([mail], 3)')?.details.hint).toContain('Replace');
  expect(refused('[surnam]')?.details.unknown?.known).toContain('surname');
});

it.each([
  ['Mid([mail], 0, 2)', 13],
  ['Mid([mail], [givenName], 2)', 13],
  ['CDate([mail])', 7],
  ['CDate("2021-02-30")', 7],
  ['RandomString(3, 2, 2, 0, 0)', 14],
  ['RandomString(300, 2, 2, 0, 0)', 14],
  ['RandomString(3, 3, 0, 0, 0, "0123456789")', 29],
  ['DateAdd("yyyy", 999999999, Now())', 17],
])('%s fails when a person is mapped', (expression, column) => {
  expect(() => yielded(expression)).toThrow(expect.objectContaining({ code: 'evaluation', column }));
});

it('takes trailing places that were left out for omitted ones', () => {
  expect(yielded('Replace([mail], "@contoso.com", , , "")')).toBe('john.doe');
});

it('reads attributes of the tenant by their pattern', () => {
  expect(yielded('[extension_0123456789abcdef0123456789abcdef_costCenter]')).toBe(null);
  expect(() => compiled('[extension_x]')).toThrow(/no attribute/);
});

it('compares with numbers as numbers, and texts with their case', () => {
  expect(yielded('IIF(Count([proxyAddresses]) < 10, "few", "many")')).toBe('few');
  expect(yielded('IIF([state] <> "qld", "other", "same")')).toBe('other');
  expect(yielded('IIF([state] >= "Q", "a", "b")')).toBe('a');
});

it('does not look at the side of an IIF that is not taken', () => {
  expect(yielded('IIF([state]="QLD", "a", CDate([mail]))')).toBe('a');
});

it('keeps what a lone backslash means open', () => {
  expect(yielded(String.raw`"a\d"`)).toBe(String.raw`a\d`);
});

it('knows of no warning where everything is there', () => {
  expect(evaluated('IIF([state]="QLD", "a", "b")').warnings).toEqual([]);
});
