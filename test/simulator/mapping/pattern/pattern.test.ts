import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aBudget, compilePattern, PatternTooSlow } from '../../../../simulator/mapping/pattern/pattern.ts';
import { PatternError } from '../../../../simulator/mapping/pattern/syntax.ts';

const found = (pattern: string, text: string): string | undefined => {
  const span = compilePattern(pattern).find(text, 0, aBudget())?.groups[0];
  return span === undefined ? undefined : text.slice(...span);
};

it.each([
  ['a+b', 'xaaab'],
  ['a*?b', 'aab'],
  ['(a|ab)(c|bcd)(d*)', 'abcd'],
  ['[^\\s@]+@[^\\s@]+', 'to: ada@example.org!'],
  ['^\\d{2,4}$', '123'],
  ['^\\d{2,4}$', '12345'],
  ['(?i)ADA', 'ada'],
  ['(?i:A)b', 'ab'],
  ['\\bnd\\b', 'a nd b'],
  ['a(?=b)', 'cab'],
  ['a(?!b)', 'abac'],
  ['(\\w)\\1', 'hello'],
  ['(?<q>["\'])x\\k<q>', '"x"'],
  ['(a*)*', 'aab'],
  ['(a|b)*?c', 'abc'],
  ['x{0}y', 'xy'],
  ['[\\]\\-a]+', 'a]-'],
  ['[a-]+', 'a-'],
  ['\\u00e9\\x41', 'éA'],
  ['.+', 'a\nb'],
  ['(?s).+', 'a\nb'],
  ['(?m)^b$', 'a\nb\nc'],
  ['a{,2}', 'a{,2}'],
  ['(?:)', ''],
])('finds by /%s/ in %j what JavaScript finds', (pattern, text) => {
  const [, flags = '', rest = pattern] = /^\(\?([ims]+)\)(.*)$/s.exec(pattern) ?? [];
  const scoped = rest.replaceAll('(?i:A)', '[aA]');
  const expected = new RegExp(scoped, flags).exec(text)?.[0];

  expect(found(pattern, text)).toBe(expected);
});

it('agrees with JavaScript on small patterns and texts', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    'a*',
    'b+',
    'a?',
    '(a|b)',
    '(ab)*',
    '[ab]',
    '[^a]',
    'a{1,2}',
    'b*?',
    '^',
    '$',
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

  fc.assert(
    fc.property(pattern, fc.stringMatching(/^[abc]{0,8}$/), (source, text) => {
      expect(found(source, text)).toBe(new RegExp(source).exec(text)?.[0]);
    }),
    { numRuns: 500 },
  );
});

it('takes digits and letters of every script, as .NET does', () => {
  expect(found('\\d+', 'x٣٤')).toBe('٣٤');
  expect(found('\\w+', '-Zoë')).toBe('Zoë');
  expect(found('\\p{Lu}', 'aÄ')).toBe('Ä');
});

it.each([
  '(',
  ')',
  '[',
  'a**',
  '*a',
  'a{3,1}',
  'a{9999}',
  '(?<=a)b',
  '(?>a)',
  '(?<a>x)(?<a>y)',
  '\\2(a)',
  '\\p{No-such}',
  'a++',
  '\\',
])('refuses /%s/', (pattern) => {
  expect(() => compilePattern(pattern)).toThrow(PatternError);
});

it('throws nothing but its own errors, whatever the pattern', () => {
  const token = fc.constantFrom(...'()[]{}*+?|^$\\.ab,1-:<>=!dwsk'.split(''), '(?:', '(?<a>', '{2,}', '{1000}', '(?=');
  fc.assert(
    fc.property(fc.array(token, { maxLength: 20 }), (all) => {
      try {
        compilePattern(all.join('')).find('ab1ab', 0, aBudget());
      } catch (error) {
        expect(error instanceof PatternError || error instanceof PatternTooSlow).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

it.each([
  ['(a+)+b', 'a'.repeat(60)],
  ['(a|a)*b', 'a'.repeat(60)],
  ['(a|aa)+$', `${'a'.repeat(60)}!`],
  ['(.*)*x', 'y'.repeat(200)],
  ['(x+x+)+y', 'x'.repeat(80)],
  ['([a-zA-Z]+)*$', `${'a'.repeat(50)}!`],
  ['(a*)*(a*)*(a*)*b', 'a'.repeat(100)],
  ['a*a*a*a*a*b', 'a'.repeat(2_000)],
  ['((\\w+)\\s*=\\s*)*\\1{2}z', 'aa'.repeat(2_000)],
  ['(?=(a+)+b)a', 'a'.repeat(60)],
])('gives /%s/ up instead of working for ever', (pattern, text) => {
  expect(() => compilePattern(pattern).find(text, 0, aBudget())).toThrow(PatternTooSlow);
});

it.each([
  '(((a{1000}){1000}){1000})',
  '((?:(?:){1000}){1000}){1000}',
  '(a?){1000}{2}',
  `${'('.repeat(60)}${')'.repeat(60)}`,
])('refuses /%s/, which would be too large', (pattern) => {
  expect(() => compilePattern(pattern)).toThrow(PatternError);
});

it('needs no deep stack for a long text', () => {
  expect(found('@(.)*', `x@${'y'.repeat(20_000)}`)).toHaveLength(20_001);
});
