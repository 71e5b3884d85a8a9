import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../scenarios/check.ts';
import { loadDialects, loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { chosenBy, globPattern, inOrder, planJobs } from '../../../scenarios/runner/plan.ts';
import { aDialect, aScenario } from './a-target.ts';

const scenarios = await loadScenarios();
const dialects = await loadDialects();
const whole = planJobs({ targets: ['calendly', 'rfc'], scenarios, dialects });
const names = (jobs: typeof whole) => jobs.map(({ key }) => `${key.target} ${key.idp} ${key.id}`);

it('plays each scenario in each dialect on each target, and once where no identity provider speaks', () => {
  const jobs = planJobs({
    targets: ['a', 'b'],
    scenarios: [aScenario({ id: 'each' }), aScenario({ id: 'once', dialects: 'none' })],
    dialects: [aDialect({ id: 'entra' }), aDialect({ id: 'okta-oin' })],
  });

  expect(names(jobs)).toEqual([
    'a entra each',
    'a okta-oin each',
    'a null once',
    'b entra each',
    'b okta-oin each',
    'b null once',
  ]);
});

it('names no result twice', () => {
  expect(new Set(names(whole)).size).toBe(whole.length);
});

describe('the parts of a plan', () => {
  it('are together the whole, and each result is in one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const parts = Array.from({ length: count }, (_, index) =>
          planJobs({ targets: ['calendly', 'rfc'], scenarios, dialects, shard: { index: index + 1, count } }),
        );

        expect(names(parts.flat()).sort()).toEqual(names(whole).sort());
        const sizes = parts.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the order', () => {
  it('puts a cause before what follows from it, under its heading', () => {
    for (const jobs of [inOrder(scenarios), inOrder([...scenarios].reverse())]) {
      for (const [place, { after = [], group }] of jobs.entries()) {
        const causes = jobs.map((job, index) => ({ ...job, index })).filter(({ id }) => after.includes(id));
        for (const cause of causes.filter((each) => each.group === group)) expect(cause.index).toBeLessThan(place);
      }
    }
  });

  it('is the same however the scenarios were found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...scenarios], { minLength: scenarios.length }), (shuffled) => {
        expect(inOrder(shuffled).map(({ id }) => id)).toEqual(inOrder(scenarios).map(({ id }) => id));
      }),
      { numRuns: 10 },
    );
  });

  it('keeps each heading together, one that nobody knows at the end', () => {
    const order = inOrder([
      aScenario({ id: 'c', group: 'Mine' }),
      aScenario({ id: 'b', group: 'Token' }),
      aScenario({ id: 'a', group: 'E-mail change' }),
    ]);

    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('puts up with causes that are not there', () => {
    expect(inOrder([aScenario({ id: 'b', after: ['gone'] }), aScenario({ id: 'a' })]).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('a choice', () => {
  const check = {
    id: 'create/location',
    title: 't',
    requirements: ['RFC7644-3.3-07'] as const,
    hint: 'h',
    breaks: 'b',
    judge: () => fail({ expected: 'e', actual: 'a' }),
  };
  const some = [
    aScenario({ id: 'create', checks: [check] }),
    aScenario({ id: 'email-change' }),
    aScenario({ id: 'email-back' }),
  ];
  const chosen = (...only: readonly string[]) => chosenBy(some, only).map(({ id }) => id);

  it.each([
    [['create'], ['create']],
    [['email-*'], ['email-change', 'email-back']],
    [['*'], ['create', 'email-change', 'email-back']],
    [['create/*'], ['create']],
    [['rfc7644-3.3-07'], ['create']],
    [['RFC7644*'], ['create']],
    [['rfc7644/3.3'], ['create']],
    [['rfc7644/3'], ['create']],
    [['RFC7644'], ['create']],
    [['rfc7644/3.3.1'], []],
    [['rfc7644/3.30'], []],
    [['rfc7643/3.3'], []],
    [['nothing'], []],
    [[], ['create', 'email-change', 'email-back']],
  ])('by %j takes %j', (only, ids) => {
    expect(chosen(...only)).toEqual(ids);
  });

  it('takes whatever is no star by the letter', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('*'));
        expect(globPattern(text).test(text)).toBe(true);
        expect(globPattern(text).test(`${text}x`)).toBe(false);
      }),
    );
  });
});
