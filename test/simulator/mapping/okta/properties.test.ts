import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExpressionError } from '../../../../simulator/mapping/expression-error.ts';
import { oktaFunctions } from '../../../../simulator/mapping/okta/functions/all.ts';
import { parse } from '../../../../simulator/mapping/okta/parse.ts';
import { print } from '../../../../simulator/mapping/okta/print.ts';
import { type Expression, relations } from '../../../../simulator/mapping/okta/syntax.ts';
import { compiled, yielded } from './person-w.ts';

const at = fc.constant(0);
const words = ['true', 'false', 'null', 'NULL', 'or', 'OR', 'and', 'AND', 'matches'];
const name = fc.stringMatching(/^[A-Za-z_]\w{0,7}$/).filter((word) => !words.includes(word));
const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const inner = tie('expression');
  const list = fc.array(inner, { maxLength: 3 });
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        kind: fc.constant('literal' as const),
        value: fc.oneof(fc.string(), fc.nat(), fc.boolean(), fc.constant(null)),
        at,
      }),
      fc.record({ kind: fc.constant('name' as const), name, at }),
      fc.record({ kind: fc.constant('list' as const), items: list, at }),
      fc.record({ kind: fc.constant('member' as const), object: inner, name, at }),
      fc.record({ kind: fc.constant('call' as const), name, args: list, at }),
      fc.record({ kind: fc.constant('call' as const), object: inner, name, args: list, at }),
      fc.record({ kind: fc.constant('index' as const), object: inner, index: inner, at }),
      fc.record({ kind: fc.constant('projection' as const), object: inner, item: inner, at }),
      fc.record({ kind: fc.constant('sign' as const), operator: fc.constantFrom('!', '-'), operand: inner, at }),
      fc.record({
        kind: fc.constant('sum' as const),
        first: inner,
        rest: fc.array(fc.record({ operator: fc.constantFrom('+', '-'), operand: inner }), {
          minLength: 1,
          maxLength: 3,
        }),
        at,
      }),
      fc.record({
        kind: fc.constant('relation' as const),
        operator: fc.constantFrom(...relations),
        left: inner,
        right: inner,
        at,
      }),
      fc.record({
        kind: fc.constantFrom('all', 'any'),
        operands: fc.array(inner, { minLength: 2, maxLength: 3 }),
        at,
      }),
      fc.record({ kind: fc.constant('choice' as const), condition: inner, yes: inner, no: inner, at }),
      fc.record({ kind: fc.constant('elvis' as const), value: inner, otherwise: inner, at }),
    ),
  };
});

/** The tree without its places. */
const shapeOf = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'at' ? 0 : value)));

it('reads what it prints as the same tree', () => {
  fc.assert(
    fc.property(expression, (tree) => {
      expect(shapeOf(parse(print(tree)))).toEqual(shapeOf(tree));
    }),
  );
});

const token = fc.constantFrom(
  ...[...oktaFunctions.keys()].map((each) => `${each}(`),
  ...['(', ')', ',', '"a"', '"', "'", 'user.email', 'user.', '[', ']', '{', '}', '.![', '12', '==', '=', '<', '+', '-'],
  ...['!', '?', ':', '?:', ' AND ', ' OR ', ' matches ', 'null', 'true', 'org.name', '"(a+)+b"', '"yyyy"', '{1, 2}'],
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
    fc.array(token, { maxLength: 20 }).map((all) => all.join('')),
  );

  fc.assert(
    fc.property(typed, (text) => {
      const found = outcome(text);

      if (found !== undefined) expect(found).toBeInstanceOf(ExpressionError);
    }),
    { numRuns: 500 },
  );
});

it('evaluates every function with whatever it is given', () => {
  const value = fc.constantFrom('user.email', 'user.city', '""', '"a"', '3', '1.5', 'null', 'true', '{1, "b"}', '"d"');

  fc.assert(
    fc.property(fc.constantFrom(...oktaFunctions.keys()), fc.array(value, { maxLength: 6 }), (called, args) => {
      try {
        expect(yielded(`${called}(${args.join(', ')})`)).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('refuses what is too long or too deep, and takes a long sum', () => {
  expect(() => compiled(`"${'a'.repeat(10_000)}"`)).toThrow(expect.objectContaining({ code: 'too-long' }));
  for (const deep of ['(', '!', '-', '{', 'String.len(', 'true ? '])
    expect(() => compiled(deep.repeat(800))).toThrow(expect.objectContaining({ code: 'too-deep' }));
  expect(() => compiled(`user${'.x'.repeat(4_000)}`)).toThrow(expect.objectContaining({ code: 'too-deep' }));
  expect(yielded(Array.from({ length: 4_000 }, () => '1').join('+'))).toBe(4_000);
});

it('makes no result above 64 KiB', () => {
  const twice = (inner: string): string => `String.replace(${inner}, "x", "${'x'.repeat(900)}")`;

  expect(() => yielded(twice(twice('"xxxxxxxxx"')))).toThrow(expect.objectContaining({ code: 'evaluation' }));
});
