import { describe, expect, it } from 'vitest';
import { fail, pass, refused, skip, unjudged, warn } from '../../../scenarios/check.ts';
import { type Profile, weigh } from '../../../scenarios/requirements/weigh.ts';

const found = { expected: 'e', actual: 'a' };
const must = 'RFC7644-3.3-01';
const implied = 'RFC7644-3.4.1-01';
const harmful = 'RFC7644-3.3-11';
const should = 'RFC6750-3.1-02';
const shouldNot = 'RFC7644-3.6-05';
const mustNot = 'RFC7643-4.1.1-11';
const declared = 'declared/seats';

describe('a failure', () => {
  it.each<[string, string, string, Profile]>([
    [must, 'fail', 'the RFC says MUST', 'interop'],
    [mustNot, 'fail', 'the RFC says MUST NOT', 'interop'],
    [implied, 'fail', 'implied counts like stated', 'interop'],
    [harmful, 'fail', 'derived, and it harms', 'interop'],
    [declared, 'fail', 'the target said so itself', 'interop'],
    [should, 'warn', 'the RFC only says SHOULD', 'interop'],
    [shouldNot, 'warn', 'the RFC only says SHOULD NOT', 'interop'],
    [should, 'warn', 'SHOULD by the letter too', 'strict'],
    [must, 'fail', 'an identity provider’s profile changes no duty', 'idp:entra'],
    ['declared/nothing-of-that-name', 'warn', 'nobody knows it', 'interop'],
  ])('of %s is a %s: %s (%s)', (requirement, status, _why, profile) => {
    expect(weigh(fail(found), [requirement], profile)).toBe(status);
  });

  it('is as heavy as the heaviest requirement that it breaks', () => {
    expect(weigh(fail(found), [should, must], 'interop')).toBe('fail');
  });
});

describe('a deviation that the traps tolerate', () => {
  const tolerated = warn({ ...found, reason: 'r' });

  it('is a warning', () => {
    expect(weigh(tolerated, [must], 'interop')).toBe('warn');
    expect(weigh(tolerated, [declared], 'interop')).toBe('warn');
  });

  it('fails by the letter where the RFC states a duty, and only there', () => {
    expect(weigh(tolerated, [must], 'strict')).toBe('fail');
    expect(weigh(tolerated, [should], 'strict')).toBe('warn');
    expect(weigh(tolerated, [harmful], 'strict')).toBe('warn');
    expect(weigh(tolerated, [declared], 'strict')).toBe('warn');
  });

  it('never fails where only an identity provider’s habit was refused', () => {
    expect(weigh(refused({ ...found, reason: 'r' }), [must], 'strict')).toBe('warn');
  });
});

it.each([pass, skip('r'), unjudged('r')])('leaves $kind as it is, in every profile', (judgement) => {
  expect([weigh(judgement, [must], 'interop'), weigh(judgement, [must], 'strict')]).toEqual([
    judgement.kind,
    judgement.kind,
  ]);
});
