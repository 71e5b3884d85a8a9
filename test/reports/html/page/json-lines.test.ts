import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparable, jsonLines, readable, textOf, whole } from '../../../../reports/html/page/json-lines.ts';

const lay = (value: unknown, layout = readable) => [...jsonLines(value, layout)].map(textOf);

it('keeps on one line what fits there', () => {
  expect(lay({ schemas: ['urn:x'], name: { givenName: 'Åda' }, members: [] })).toEqual([
    '{',
    '  "schemas": ["urn:x"],',
    '  "name": { "givenName": "Åda" },',
    '  "members": []',
    '}',
  ]);
});

it('gives each value a line of its own where bodies are compared', () => {
  expect(lay(['a', { b: 1 }], comparable)).toEqual(['[', '  "a",', '  {', '    "b": 1', '  }', ']']);
});

it.each([null, true, 0, 'text', {}, []])('writes %j on one line', (value) => {
  expect(lay(value)).toEqual([JSON.stringify(value)]);
});

it('is the same JSON again where nothing is left out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(JSON.parse(lay(value, whole).join('\n')))).toBe(JSON.stringify(value));
    }),
  );
});

it('cuts a long string and says how much is missing', () => {
  const lines = lay({ a: 'x'.repeat(1_000_000) });

  expect(lines[1]).toMatch(/^ {2}"a": "x{2000}" … 998000 more characters$/);
});

it('does not follow a body for ever', () => {
  const deep = Array.from({ length: 5_000 }).reduce<unknown>((inner) => [inner], 'end');

  expect(lay(deep, comparable)).toHaveLength(2 * comparable.maxDepth + 1);
});

it('draws no more lines than are taken', () => {
  const lines = jsonLines(
    Array.from({ length: 100_000 }, (_, index) => index),
    readable,
  );

  expect(textOf(lines.next().value)).toBe('[');
});
