import { describe, expect, it } from 'vitest';
import { type OldInForce, oldAddressInForce } from '../../../../scenarios/checks/email/old-address-in-force.ts';
import type { PersonView } from '../../../../target-adapter/administration/administration.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { readOf } from '../../build.ts';

const [oldAddress, newAddress] = ['ada@example.org', 'grace@example.org'];
const shows = (userName: unknown) => readOf(anAnswer(200, aUser('7', { userName })));
const judge = (evidence: Partial<OldInForce>) =>
  oldAddressInForce.judge({ ...shows(oldAddress), oldAddress, newAddress, whilePending: 'undeclared', ...evidence });
const seen = (found: Omit<PersonView, 'id'> | undefined) => ({
  view: { found: found === undefined ? undefined : { id: '7', ...found } },
});

it('skips where nobody can look and nothing is declared', () => {
  expect(judge({}).kind).toBe('skip');
  expect(judge(seen({})).kind).toBe('skip');
});

describe('as the administrator sees it', () => {
  it('passes who can log in, or has the old address', () => {
    expect(judge(seen({ canLogIn: true })).kind).toBe('pass');
    expect(judge(seen({ address: 'ADA@example.org' })).kind).toBe('pass');
  });

  it.each([
    ['the new address', seen({ address: newAddress, canLogIn: true }), 'the new address is in force already'],
    ['nobody', seen(undefined), 'the administrator finds nobody under the old address'],
    [
      'who could log in before, and cannot now',
      { ...seen({ canLogIn: false }), active: true as const },
      'the person cannot log in',
    ],
  ])('fails %s', (_what, evidence, actual) => {
    expect(judge(evidence)).toEqual({ kind: 'fail', expected: 'the person logs in as ada@example.org', actual });
  });

  it('spares who could not log in before either, since nobody accepted the invitation', () => {
    expect(judge(seen({ canLogIn: false, address: oldAddress })).kind).toBe('pass');
    expect(judge(seen({ canLogIn: false })).kind).toBe('skip');
  });
});

describe('as a GET shows it, where that is declared', () => {
  it.each(['old-address', 'new-address'] as const)('passes the %s', (whilePending) => {
    expect(judge({ whilePending, ...shows(whilePending === 'old-address' ? oldAddress : newAddress) }).kind).toBe(
      'pass',
    );
  });

  it('fails the other one, and none', () => {
    expect(judge({ whilePending: 'old-address', ...shows(newAddress) })).toEqual({
      kind: 'fail',
      expected: 'userName ada@example.org, as declared',
      actual: 'userName “grace@example.org”',
    });
    expect(judge({ whilePending: 'new-address', ...shows(undefined) })).toMatchObject({ actual: 'userName absent' });
  });

  it('is looked at beside the administrator', () => {
    expect(judge({ whilePending: 'old-address', ...shows(newAddress), ...seen({ canLogIn: true }) }).kind).toBe('fail');
  });
});
