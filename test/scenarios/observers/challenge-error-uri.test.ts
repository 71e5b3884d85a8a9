import { expect, it } from 'vitest';
import { challengeErrorUri } from '../../../scenarios/observers/challenge-error-uri.ts';
import { judged } from './build.ts';

const challenged = (challenge: string) =>
  judged(challengeErrorUri, {}, { status: 401, headers: { 'www-authenticate': challenge } });

it.each(['https://docs.example/errors#token', 'http://docs.example', 'urn:example:error:7'])('passes %s', (uri) => {
  expect(challenged(`Bearer error="invalid_token", error_uri="${uri}"`)).toBe('pass');
});

it.each(['see the manual', '/errors/7', 'docs.example/errors', ''])('fails “%s”', (uri) => {
  expect(challenged(`Bearer error_uri="${uri}"`)).toBe('fail');
});

it('does not look at a challenge without one', () => {
  expect(challenged('Bearer error="invalid_token"')).toBe('not shown');
});
