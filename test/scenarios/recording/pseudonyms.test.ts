import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPseudonyms } from '../../../scenarios/recording/pseudonyms.ts';

const { text, sentence, encoded, number, instant } = createPseudonyms(new Uint8Array(32).fill(7));

it('replaces a word with another of its length, and keeps what stands between', () => {
  expect(text('Ada Berg')).toMatch(/^[A-Z][a-z]{2} [A-Z][a-z]{3}$/);
  expect(text('+1 555 0100')).toMatch(/^\+\d \d{3} 0\d{3}$/);
  expect(text('00u1dgk2nAbC')).toMatch(/^[0-9A-Za-z]{12}$/);
  expect(text('7d420df3-9995-4831-a406-ecf8166f5f6a')).toMatch(/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/);
});

it('lets what was equal be seen, whatever its case', () => {
  const [given, family] = text('Ada Berg').split(' ');

  expect(text('ada.berg@contoso.com')).toContain(`${given?.toLowerCase()}.${family?.toLowerCase()}@`);
  expect(text('ADA')).toBe(given?.toUpperCase());
});

it('lets what is no ASCII be seen to be none', () => {
  expect(text('Zoë')).toMatch(/^\P{ASCII}+$/u);
  expect(text('山田')).not.toContain('山');
});

it('keeps the encoding of a URL', () => {
  const name = encodeURIComponent(text('Zoë'));

  expect(encoded('userName+eq+%22ada%40x.org%22')).toMatch(/^[a-z]{8}\+[a-z]{2}\+%22[a-z]{3}%40[a-z]\.[a-z]{3}%22$/i);
  expect(encoded('Zo%C3%AB%20B')).toMatch(/^(%[0-9A-F]{2})+%20[A-Z]$/);
  expect(encoded('Zo%C3%AB')).toBe(name);
  expect(encoded('%41da')).toBe(text('Ada'));
});

it('leaves the words of a refusal, and none that names somebody', () => {
  const clean = sentence('The userName "ada.berg@contoso.com" is already taken by Ada Berg.');

  expect(clean).toMatch(/^The userName "\S+@\S+" is already taken by \S+ \S+\.$/);
  expect(clean).not.toMatch(/ada|berg|contoso/i);
});

it('makes a number of a number, and an instant of an instant', () => {
  expect(String(number(4711))).toMatch(/^[1-9]\d{3}$/);
  expect(instant('1990-01-02T03:04:05.678Z')).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:05\.678Z$/);
  expect(Number.isNaN(Date.parse(instant('1990-01-02T03:04:05.678Z')))).toBe(false);
});

it('says another thing with another key', () => {
  expect(createPseudonyms(new Uint8Array(32)).text('Berghaus')).not.toBe(text('Berghaus'));
});

it('never gives one pseudonym to two words', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,40}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(text(one) === text(other)).toBe(one === other);
    }),
    { numRuns: 300 },
  );
  const short = Array.from({ length: 1_000 }, (_, index) => text(String(index)));
  expect(new Set(short).size).toBe(1_000);
});

it('leaves nothing of a word of five letters and more', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5,12}$/), (word) => {
      expect(text(`x ${word}@${word}.org`).toLowerCase()).not.toContain(word);
    }),
    { numRuns: 200 },
  );
});
