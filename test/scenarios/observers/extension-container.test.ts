import { expect, it } from 'vitest';
import { extensionContainer } from '../../../scenarios/observers/extension-container.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, judged } from './build.ts';

it.each([['an object', ada({ [enterpriseSchema]: { department: 'x' } }), {}]])('passes %s', (_what, body, look) => {
  expect(judged(extensionContainer, body, look)).toBe('pass');
});

it.each([
  ['flat attributes', ada({ [`${enterpriseSchema}:department`]: 'x' }), {}],
  ['a list', ada({ [enterpriseSchema]: ['x'] }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(extensionContainer, body, look)).toBe('fail');
});
