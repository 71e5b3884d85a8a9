import { expect, it } from 'vitest';
import { isPointer, valueAt } from '../../../target-adapter/administration/json-pointer.ts';

// The example of RFC 6901 §5.
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7, nothing: null };

it.each<[string, unknown]>([
  ['', document],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/m~0n', 8],
  ['/ ', 7],
  ['/nothing', null],
  ['/foo/2', undefined],
  ['/foo/00', undefined],
  ['/foo/length', undefined],
  ['/nothing/more', undefined],
  ['/constructor', undefined],
])('finds what %j points to', (pointer, expected) => {
  expect(valueAt(document, pointer)).toEqual(expected);
});

it.each([
  ['/a/b', true],
  ['', true],
  ['a', false],
  ['/a~2', false],
  ['/a~', false],
])('knows whether %j is a pointer', (text, expected) => {
  expect(isPointer(text)).toBe(expected);
});
