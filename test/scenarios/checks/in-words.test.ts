import { expect, it } from 'vitest';
import { inWords } from '../../../scenarios/checks/in-words.ts';

it.each([
  ['Ada', '“Ada”'],
  ['', '“”'],
  [true, 'true'],
  [7, '7'],
  [undefined, 'absent'],
  [null, 'absent'],
  [[], 'a list'],
  [{ a: 1 }, 'an object'],
])('says %j as %s', (value, words) => {
  expect(inWords(value)).toBe(words);
});

it('cuts what is too long for a sentence', () => {
  expect(inWords('x'.repeat(1_000))).toHaveLength(123);
});
