import { expect, it } from 'vitest';
import { capitalised, duration, grouped, listed, plural, sentence, wholeSeconds } from '../../reports/wording.ts';

it.each([
  [0, '0 ms'],
  [47.4, '47 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [1_449, '1.4 s'],
  [59_960, '60.0 s'],
  [119_940, '119.9 s'],
  [120_000, '2 min'],
  [200_400, '3 min 20 s'],
])('writes %d ms as %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('counts seconds that are waited for as whole ones', () => {
  expect(wholeSeconds(12_900)).toBe('12 s');
});

it.each([
  [0, '0 mails'],
  [1, '1 mail'],
  [2_214, '2,214 mails'],
])('writes %d mails right', (count, text) => {
  expect(plural(count, 'mail')).toBe(text);
});

it('knows plurals of their own kind', () => {
  expect([plural(1, 'person', 'people'), plural(3, 'person', 'people')]).toEqual(['1 person', '3 people']);
});

it('parts thousands', () => {
  expect(grouped(1_234_567)).toBe('1,234,567');
});

it('lists words', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

it('ends a sentence once', () => {
  expect([sentence('It ends'), sentence('It ends.'), sentence('Does it?')]).toEqual([
    'It ends.',
    'It ends.',
    'Does it?',
  ]);
});

it('begins with a capital where there is a letter', () => {
  expect([capitalised('no mail'), capitalised('éclair'), capitalised('"status": 404')]).toEqual([
    'No mail',
    'Éclair',
    '"status": 404',
  ]);
});
