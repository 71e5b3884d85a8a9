import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretchesOf, visible } from '../../../target-adapter/scim/visible.ts';

it.each([
  ['a right-to-left override', 'invoice\u202efdp.exe', 'invoice⟨U+202E⟩fdp.exe'],
  ['an isolate', '\u2066x\u2069', '⟨U+2066⟩x⟨U+2069⟩'],
  ['a control character', 'a\u0000b\u001b[31m', 'a⟨U+0000⟩b⟨U+001B⟩[31m'],
  ['a zero-width space', 'ad\u200bmin', 'ad⟨U+200B⟩min'],
  ['a byte order mark', '\ufeffx', '⟨U+FEFF⟩x'],
  ['a tag character', 'a\u{e0041}b', 'a⟨U+E0041⟩b'],
  ['a lone surrogate', 'a\ud83db', 'a⟨U+D83D⟩b'],
  ['a carriage return', 'a\rb', 'a⟨U+000D⟩b'],
])('names %s', (_name, text, shown) => {
  expect(visible(text)).toBe(shown);
});

it.each(['Åda Лев 李 مريم', 'line\n\tline', '👩‍👩‍👧 می‌خواهم', ''])('leaves %j as it is', (text) => {
  expect(stretchesOf(text)).toEqual([{ text }]);
});

it('loses no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(
        stretchesOf(text)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
