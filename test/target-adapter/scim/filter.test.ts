import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AttributePath } from '../../../target-adapter/scim/attribute-path.ts';
import { attributesOf, compareOperators, type Filter, printFilter } from '../../../target-adapter/scim/filter.ts';
import { parseFilter } from '../../../target-adapter/scim/parse-filter.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';

const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,8}$/).filter((text) => text.toLowerCase() !== 'not');
const path = (sub: fc.Arbitrary<string | undefined>): fc.Arbitrary<AttributePath> =>
  fc.record({ urn: fc.constantFrom(undefined, enterpriseSchema), name, sub }).map(({ urn, name, sub }) => ({
    ...(urn === undefined ? {} : { urn }),
    name,
    ...(sub === undefined ? {} : { sub }),
  }));
const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
);

/** Filters of the grammar: `leaf` is what may stand for an expression. */
function filters(leaf: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter }>((tie) => {
    const parts = fc.array(tie('filter'), { minLength: 2, maxLength: 3 });
    return {
      filter: fc.oneof(
        { maxDepth: 4 },
        leaf,
        parts.map((all): Filter => ({ kind: 'and', all })),
        parts.map((any): Filter => ({ kind: 'or', any })),
        tie('filter').map((filter): Filter => ({ kind: 'not', filter })),
      ),
    };
  }).filter;
}

const comparison = (paths: fc.Arbitrary<AttributePath>): fc.Arbitrary<Filter> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      path: paths,
      operator: fc.constantFrom(...compareOperators),
      value,
    }),
    fc.record({ kind: fc.constant('present' as const), path: paths }),
  );
const plainPath = path(fc.constant(undefined));
const valuePath = fc.record({
  kind: fc.constant('values' as const),
  path: plainPath,
  filter: filters(comparison(name.map((name) => ({ name })))),
});
const anyFilter = filters(fc.oneof(comparison(path(fc.option(name, { nil: undefined }))), valuePath));

it('reads every filter back as it was printed', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(parseFilter(printFilter(filter))).toEqual(filter);
    }),
  );
});

it('answers any text with a filter or a ScimError, nothing else', () => {
  const pieces = fc.constantFrom(
    'a',
    'eq',
    '"x"',
    '(',
    ')',
    '[',
    ']',
    ' ',
    'and',
    'not',
    '.value',
    '1',
    'pr',
    '"',
    '\\',
    'é',
  );

  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      let filter: Filter | undefined;
      try {
        filter = parseFilter(text);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ScimError', scimType: 'invalidFilter' });
      }
      if (filter !== undefined) expect(parseFilter(printFilter(filter))).toEqual(filter);
    }),
  );
});

it('prints no more brackets than it needs', () => {
  const text = '(a eq 1 or not (b pr)) and c[x eq "y" or z eq true] and d lt 2';

  expect(printFilter(parseFilter(text))).toBe(text);
});

it('tells which attributes a filter looks at', () => {
  const filter = parseFilter(`userName eq "a" or not (emails[type eq "b"] and ${enterpriseSchema}:Manager.value pr)`);

  expect([...attributesOf(filter)].sort()).toEqual(['emails', 'manager', 'username']);
});
