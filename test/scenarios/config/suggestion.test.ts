import { expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../scenarios/config/suggestion.ts';

it.each([
  ['behavior', ['baseUrl', 'behaviour', 'mail'], 'behaviour'],
  ['stagin', ['production', 'staging'], 'staging'],
  ['SUITE', ['suite'], 'suite'],
  ['siute', ['suite', 'site'], 'suite'],
  ['idq', ['idp', 'only'], 'idp'],
  ['xyz', ['idp', 'only'], undefined],
  ['x', [], undefined],
  ['verification-to-both', ['verification-to-both-addresses', 'seats-ignored'], 'verification-to-both-addresses'],
  ['email-link', ['email-link-twice', 'email-link-expired'], undefined],
])('takes %s of %j to mean %s', (name, names, expected) => {
  expect(nearest(name, names)).toBe(expected);
});

it('says nothing where nothing is near', () => {
  expect(didYouMean('quarantine', ['seed'])).toBe('');
  expect(didYouMean('sed', ['seed'])).toBe(' Did you mean seed?');
});
