import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ComparedLine, compare } from '../../../../reports/html/page/comparison.ts';

const textOf = (lines: readonly ComparedLine[]) => lines.map(({ parts }) => parts.map(({ text }) => text).join(''));
const changed = (lines: readonly ComparedLine[]) => textOf(lines.filter((line) => line.changed));
const marked = (lines: readonly ComparedLine[]) =>
  lines.flatMap(({ parts }) => parts.filter((part) => part.marked).map(({ text }) => text));

it('marks the words that differ', () => {
  const { expected, actual } = compare('409 with scimType uniqueness', '200 with scimType none');

  expect(marked(expected)).toEqual(['409', 'uniqueness']);
  expect(marked(actual)).toEqual(['200', 'none']);
});

it('lays two bodies out alike before it compares them', () => {
  const { expected, actual } = compare(
    '{"id":"7","userName":"ada.berg@example.org","active":true}',
    '{ "id": "7",\n"userName": "ada@example.org", "active": true }',
  );

  expect(changed(expected)).toEqual(['  "userName": "ada.berg@example.org",']);
  expect(changed(actual)).toEqual(['  "userName": "ada@example.org",']);
  expect(marked(expected)).toEqual(['.berg']);
});

it('marks a line that only one side has, and keeps the rest unmarked', () => {
  const { expected, actual } = compare('{"id":"7","active":true}', '{"id":"7"}');

  expect(changed(expected)).toEqual(['  "id": "7",', '  "active": true']);
  expect(changed(actual)).toEqual(['  "id": "7"']);
});

it('marks no word where two lines have nothing in common', () => {
  const { expected, actual } = compare('Location: URL of the new resource', 'nothing');

  expect([changed(expected), marked(expected), marked(actual)]).toEqual([
    ['Location: URL of the new resource'],
    [],
    [],
  ]);
});

it('keeps every line of both sides', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b c', '', 'd e f', '{'), { maxLength: 12 })
    .map((lines) => lines.join('\n'));

  fc.assert(
    fc.property(text, text, (expected, actual) => {
      const compared = compare(expected, actual);
      expect(textOf(compared.expected)).toEqual(expected.split('\n'));
      expect(textOf(compared.actual)).toEqual(actual.split('\n'));
    }),
  );
});

it('says of two equal texts that nothing differs', () => {
  const { expected, actual } = compare('a\nb', 'a\nb');

  expect([...changed(expected), ...changed(actual)]).toEqual([]);
});

it('compares two large bodies without ado', () => {
  const body = (first: number) => JSON.stringify(Array.from({ length: 20_000 }, (_, index) => index + first));

  const { expected, actual } = compare(body(0), body(1));

  expect([expected.length, actual.length]).toEqual([401, 401]);
});

it('cuts a line of a megabyte', () => {
  const { actual } = compare('x', 'y'.repeat(1_000_000));

  expect(textOf(actual)[0]?.length).toBe(2_002);
});

it('marks a space only between two words that are marked', () => {
  const { actual } = compare('the person cannot log in', '200, yet the person can still log in');

  expect(marked(actual)).toEqual(['200, yet', 'can still']);
});
