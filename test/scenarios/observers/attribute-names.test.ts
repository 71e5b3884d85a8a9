import { expect, it } from 'vitest';
import { attributeNames } from '../../../scenarios/observers/attribute-names.ts';
import { ada, judged } from './build.ts';

it.each([
  ['hyphens, underscores and the dollar', ada({ 'cost-center_2': 1, $ref: 'x' }), {}],
  ['URNs', ada({ 'urn:x:y:2.0:User': {} }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(attributeNames, body, look)).toBe('pass');
});

it.each([
  ['a blank', ada({ 'cost center': 1 }), {}],
  ['a digit first', ada({ '2nd': 1 }), {}],
  ['a dot in a name of the target’s own', ada({ 'cost.center': 1 }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(attributeNames, body, look)).toBe('fail');
});

it('only warns of a path that Entra ID sends as a name, and fails what stands beside it', () => {
  expect(judged(attributeNames, ada({ 'name.givenName': 'Ada' }), {})).toBe('warn');
  expect(judged(attributeNames, ada({ 'name.givenName': 'Ada', 'cost center': 1 }), {})).toBe('fail');
});
