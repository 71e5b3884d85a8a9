import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entraFunctions } from '../../../../simulator/mapping/entra/functions/all.ts';
import { parse } from '../../../../simulator/mapping/entra/parse.ts';
import { print } from '../../../../simulator/mapping/entra/print.ts';
import { type Argument, type Expression, operators, words } from '../../../../simulator/mapping/entra/syntax.ts';
import { ExpressionError } from '../../../../simulator/mapping/expression-error.ts';
import { compiled, yielded } from './person-p.ts';

const at = 0;
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
const { expression } = fc.letrec<{ expression: Expression; argument: Argument }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('text' as const), value: fc.string(), at: fc.constant(at) }),
    fc.record({
      kind: fc.constant('attribute' as const),
      name: fc.stringMatching(/^[A-Za-z][\w. ]{0,9}$/),
      at: fc.constant(at),
    }),
    fc.record({
      kind: fc.constant('number' as const),
      typed: fc.stringMatching(/^(-?\d{1,5}(\.\d{1,3})?|&H[0-9A-F]{1,4})$/),
      at: fc.constant(at),
    }),
    fc.record({ kind: fc.constant('word' as const), word: fc.constantFrom(...words), at: fc.constant(at) }),
    fc.record({
      kind: fc.constant('call' as const),
      name,
      args: fc
        .array(tie('argument'), { maxLength: 4 })
        .filter((args) => args.length !== 1 || args[0]?.kind !== 'omitted'),
      at: fc.constant(at),
    }),
  ),
  argument: fc.oneof(
    tie('expression'),
    fc.constant({ kind: 'omitted' as const, at }),
    fc.record({
      kind: fc.constant('comparison' as const),
      operator: fc.constantFrom(...operators),
      left: tie('expression'),
      right: tie('expression'),
      at: fc.constant(at),
    }),
  ),
}));

/** The tree without its places. */
const shapeOf = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'at' ? 0 : value)));

it('reads what it prints as the same tree, and prints it the same', () => {
  fc.assert(
    fc.property(expression, (tree) => {
      const again = parse(print(tree));

      expect(shapeOf(again)).toEqual(shapeOf(tree));
      expect(print(again)).toBe(print(tree));
    }),
  );
});

const token = fc.constantFrom(
  ...[...entraFunctions.keys()].map((each) => `${each}(`),
  ...['(', ')', ',', ', ,', '"a"', '"', '[mail]', '[', ']', '12', '&HF', '=', '<>', 'Now()', ' ', '\\', '"(a+)+b"'],
  ...['vbTextCompare', '[appRoleAssignments]', '[proxyAddresses]', '"yyyy"', '"d"', '[country]', '-1', '"en-US"'],
);

it('throws nothing but its own error, whatever is typed', () => {
  const outcome = (typed: string): unknown => {
    try {
      yielded(typed);
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }),
    fc.array(token, { maxLength: 24 }).map((all) => all.join('')),
  );

  fc.assert(
    fc.property(typed, (text) => {
      const found = outcome(text);

      if (found !== undefined) {
        expect(found).toBeInstanceOf(ExpressionError);
        expect(found).toHaveProperty('column', expect.any(Number));
      }
    }),
    { numRuns: 500 },
  );
});

it('evaluates every function with every number of attributes that it takes', () => {
  const arbitrary = fc.tuple(
    fc.constantFrom(...entraFunctions.keys()),
    fc.array(fc.constantFrom('[mail]', '[country]', '[companyName]', '"a"', '3', '"d"', 'Now()', ''), { maxLength: 7 }),
  );

  fc.assert(
    fc.property(arbitrary, ([called, args]) => {
      try {
        expect(yielded(`${called}(${args.join(', ')})`)).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('refuses what is too long or too deep at once', () => {
  expect(() => compiled(`"${'a'.repeat(10_000)}"`)).toThrow(expect.objectContaining({ code: 'too-long' }));
  expect(() => compiled('ToLower('.repeat(1_000))).toThrow(expect.objectContaining({ code: 'too-deep' }));
  expect(yielded(`${'ToLower('.repeat(49)}"A"${')'.repeat(49)}`)).toBe('a');
});

it('evaluates a place once that a function looks at twice', () => {
  const deep = `${'FormatDateTime('.repeat(40)}Now()${', , "yyyy-MM-dd", "yyyy-MM-dd")'.repeat(40)}`;

  expect(yielded(deep)).toBe('2012-03-01');
});

it('makes no result above 64 KiB', () => {
  const long = 'x'.repeat(900);
  const twice = (inner: string): string => `Replace(${inner}, "x", , , "${long}", , )`;

  expect(() => yielded(twice(twice(`"${long}"`)))).toThrow(expect.objectContaining({ code: 'evaluation' }));
});
