import { expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { checksOf } from '../../../scenarios/cli/listings.ts';
import { requirementOf, requirements } from '../../../scenarios/requirements/catalogue.ts';
import { countCoverage, coverageOf, isOwed } from '../../../scenarios/requirements/coverage.ts';
import type { Requirement } from '../../../scenarios/requirements/requirement.ts';

const checks = checksOf(await loadScenarios());
const coverage = coverageOf(requirements, checks);

it('has a check for each duty that one administration token shows', () => {
  const unchecked = coverage.filter(({ requirement, state }) => state === 'open' && isOwed(requirement));

  expect(unchecked.map(({ requirement }) => requirement.id)).toEqual([]);
});

it('has a check for nine in ten of what should be, and one administration token shows', () => {
  const should = coverage.filter(
    ({ requirement: { level, testable } }) => level.startsWith('SHOULD') && testable === undefined,
  );
  const covered = should.filter(({ state }) => state === 'covered');

  expect(covered.length / should.length).toBeGreaterThan(0.9);
});

it('has no check that names no requirement, or one that there is not', () => {
  const unknown = checks.flatMap(({ id, requirements: named }) =>
    named.filter((each) => requirementOf(each) === undefined).map((each) => `${id}: ${each}`),
  );

  expect(unknown).toEqual([]);
  expect(checks.filter(({ requirements: named }) => named.length === 0)).toEqual([]);
});

const aRequirement = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  level: 'MUST',
  text: 'A statement.',
  ...more,
});

it('tells what is tested, what is open, and what cannot be seen', () => {
  const some = [
    aRequirement('RFC1-1-01'),
    aRequirement('RFC1-1-02'),
    aRequirement('RFC1-1-03', { testable: 'needs-setup' }),
    aRequirement('RFC1-1-04', { testable: 'not-observable' }),
  ];

  const told = coverageOf(some, [
    { id: 'b', requirements: ['RFC1-1-01'] },
    { id: 'a', requirements: ['RFC1-1-01', 'RFC1-1-03'] },
  ]);

  expect(told.map(({ state, checks: own }) => [state, ...own])).toEqual([
    ['covered', 'a', 'b'],
    ['open'],
    ['covered', 'a'],
    ['not-observable'],
  ]);
});

it('counts by RFC and level, and apart what one administration token shows', () => {
  const some = [
    aRequirement('RFC1-1-01'),
    aRequirement('RFC1-1-02', { testable: 'needs-setup' }),
    aRequirement('RFC2-1-01', { level: 'MAY' }),
    aRequirement('declared/seats', { level: 'DECLARED' }),
  ];

  const counts = countCoverage(coverageOf(some, [{ id: 'a', requirements: ['RFC1-1-01', 'declared/seats'] }]));

  expect(counts).toEqual([
    { source: 'RFC 1', level: 'MUST', all: 2, covered: 1, seen: { all: 1, covered: 1 } },
    { source: 'RFC 2', level: 'MAY', all: 1, covered: 0, seen: { all: 1, covered: 0 } },
    { source: 'declared', level: 'DECLARED', all: 1, covered: 1, seen: { all: 1, covered: 1 } },
  ]);
});
