import { expect, it } from 'vitest';
import { challengeScope } from '../../../scenarios/observers/challenge-scope.ts';
import { judged } from './build.ts';

const challenged = (challenge: string) =>
  judged(challengeScope, {}, { status: 401, headers: { 'www-authenticate': challenge } });

it.each(['users', 'users groups', 'https://api.example/scim:write', ''])('passes the scope “%s”', (scope) => {
  expect(challenged(`Bearer realm="scim", scope="${scope}"`)).toBe('pass');
});

it.each(['écrire', 'the \\"users\\"', 'users\tgroups'])('fails the scope “%s”', (scope) => {
  expect(challenged(`Bearer scope="${scope}"`)).toBe('fail');
});

it.each(['Bearer realm="é"', 'Basic realm="x", scope="é"'])('does not look at %s', (challenge) => {
  expect(challenged(challenge)).toBe('not shown');
});
