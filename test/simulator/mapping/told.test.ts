import { expect, it } from 'vitest';
import { ExpressionError } from '../../../simulator/mapping/expression-error.ts';
import { pointed, told } from '../../../simulator/mapping/told.ts';

const error = (at: number): ExpressionError =>
  new ExpressionError('bad-literal', 'Mid: “one” is no number', {
    at,
    function: 'Mid',
    parameter: 'start',
    hint: 'write 1',
  });

it('tells the place, what is wrong, and what to write', () => {
  expect(told(error(12), 'Mid([mail], "one", 2)')).toBe(
    'column 13: Mid: “one” is no number (parameter start; write 1)',
  );
  expect(told(error(12), 'Mid([mail],\n"one", 2)')).toMatch(/^line 2, column 1:/);
});

it('sets a caret below the place, in its line', () => {
  expect(pointed(error(12), 'Mid([mail], "one", 2)')).toEqual(['Mid([mail], "one", 2)', `${' '.repeat(12)}^`]);
  expect(pointed(error(12), 'Mid([mail],\n"one", 2)')).toEqual(['"one", 2)', '^']);
});

it('cuts a long line around the place', () => {
  const typed = `${'a'.repeat(300)}!${'b'.repeat(300)}`;

  const [line, caret] = pointed(error(300), typed);

  expect(line.length).toBeLessThan(110);
  expect(line[caret.length - 1]).toBe('!');
});
