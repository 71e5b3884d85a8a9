import { expect, it } from 'vitest';
import { multiValuedLists } from '../../../scenarios/observers/multi-valued-lists.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  ['a list of one', ada({ emails: [{ value: 'a@b' }] }), {}],
  ['an empty list of what is single, which is no value', ada({ title: [] }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(multiValuedLists, body, look)).toBe('pass');
});

it.each([
  ['one object in place of a list', ada({ emails: { value: 'a@b' } }), {}],
  ['a list in place of one value', ada({ title: ['Engineer'] }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(multiValuedLists, body, look)).toBe('fail');
});

it.each([
  [
    'what the schema leaves open',
    ada({ tags: 'a' }),
    { known: describing([{ name: 'tags' }, { name: 'title', multiValued: false }]) },
  ],
])('does not look at %s', (_what, body, look) => {
  expect(judged(multiValuedLists, body, look)).toBe('not shown');
});
