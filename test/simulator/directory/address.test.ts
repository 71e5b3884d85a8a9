import { expect, it } from 'vitest';
import { addressOf, transliterated } from '../../../simulator/directory/address.ts';

const plan = { domain: 'example.org' };

it.each([
  ['Zoë', 'zoe'],
  ['Łukasz', 'lukasz'],
  ['Strauß', 'strauss'],
  ['Ørsted', 'oersted'],
  ["O'Brien-Núñez", 'obriennunez'],
  ['小出', ''],
])('writes %s in ASCII as “%s”', (name, expected) => {
  expect(transliterated(name)).toBe(expected);
});

it('calls a person user whose name leaves nothing in ASCII', () => {
  expect(addressOf(['英樹', '小出'], 'r7f3k2', 'a1', plan)).toBe('user.r7f3k2.a1@example.org');
});

it('cuts a long name, never the marker, and leaves no double dot', () => {
  const address = addressOf(['a'.repeat(46), 'b'.repeat(40)], 'r7f3k2', 'kqzmabc1', plan);

  expect(address).toBe(`${'a'.repeat(46)}.b.r7f3k2.kqzmabc1@example.org`);
  expect(addressOf(['a'.repeat(47), 'b'], 'r7f3k2', 'kqzmabc1', plan)).toBe(
    `${'a'.repeat(47)}.r7f3k2.kqzmabc1@example.org`,
  );
});
