import { expect, it } from 'vitest';
import { requiredThere } from '../../../scenarios/observers/required-there.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  ['a person with userName', ada(), {}],
  ['a required boolean that is false', ada({ ok: false }), { known: describing([{ name: 'ok', required: true }]) }],
  [
    'a required attribute that is never returned',
    ada(),
    { known: describing([{ name: 'pin', required: true, returned: 'never' }]) },
  ],
  [
    'a required attribute that clients only write',
    ada(),
    { known: describing([{ name: 'pin', required: true, mutability: 'writeOnly' }]) },
  ],
  [
    'a required sub-attribute of what has no value',
    ada(),
    { known: describing([{ name: 'boss', required: false, subAttributes: [{ name: 'value', required: true }] }]) },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(requiredThere, body, look)).toBe('pass');
});

it.each([
  ['an empty userName', ada({ userName: '' }), {}],
  ['a group without displayName', { schemas: [groupSchema], id: '7' }, { what: 'GET /Groups/7' }],
  [
    'a sub-attribute',
    ada({ boss: { name: 'x' } }),
    { known: describing([{ name: 'boss', subAttributes: [{ name: 'value', required: true }, { name: 'name' }] }]) },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(requiredThere, body, look)).toBe('fail');
});

it.each([
  [
    'an answer that was to hold other attributes',
    ada({ userName: undefined }),
    { what: 'GET /Users/7?attributes=title' },
  ],
])('does not look at %s', (_what, body, look) => {
  expect(judged(requiredThere, body, look)).toBe('not shown');
});
