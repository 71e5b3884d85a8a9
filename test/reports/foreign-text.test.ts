import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, harmless, printable } from '../../reports/foreign-text.ts';

it.each([
  ['a colour', '\u001B[31mred\u001B[0m', 'red'],
  ['an eight-bit escape', '\u009B31mred', 'red'],
  ['a title of the window', '\u001B]0;owned\u0007here', 'here'],
  ['a link that ends with ST', '\u001B]8;;https://evil.example\u001B\\click\u001B]8;;\u001B\\', 'click'],
  ['a device string', 'a\u001BPq#0;2;0;0;0\u001B\\b', 'ab'],
  ['a cleared screen', '\u001B[2J\u001B[Hgone', 'gone'],
  ['a full reset', '\u001Bcgone', 'gone'],
  ['a lone escape at the end', 'end\u001B', 'end'],
  ['line ends and tabs', ' a\r\n\tb\u2028c ', 'a b c'],
  ['a backspace', 'safe\b\b\b\bevil', 'safeevil'],
  ['a turned direction', 'user\u202Egnp.exe\u2066x\u2069', 'usergnp.exex'],
  ['marks without width', 'a\u200Bd\u2060m\uFEFFin\u00AD', 'admin'],
  ['half a character', 'a\uD800b', 'a\uFFFDb'],
])('takes away %s', (_what, text, left) => {
  expect(printable(text)).toBe(left);
});

it('keeps what people write', () => {
  const text = 'Åda Bérg, 山田太郎, सुनीता, 👩‍👩‍👧 – “ok”';

  expect(printable(text)).toBe(text);
});

it('leaves no control or format character, whatever comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text).replaceAll(/\u200C|\u200D/g, '')).not.toMatch(/[^\P{C}\p{Cn}]/u);
    }),
  );
});

it('keeps inner spaces where shape matters', () => {
  expect(harmless('  4:5   \u001B[1mtargets')).toBe('  4:5   targets');
});

it('cuts between characters and says so', () => {
  expect([cut('abcdef', 6), cut('abcdefg', 6), cut('👍👍👍', 3), cut('👍👍👍👍', 3)]).toEqual([
    'abcdef',
    'abcde…',
    '👍👍👍',
    '👍👍…',
  ]);
});

it('ends in time on a megabyte of half escapes', () => {
  expect(printable('\u001B]'.repeat(500_000)).length).toBeLessThan(10);
});
