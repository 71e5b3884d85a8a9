import { expect, it } from 'vitest';
import { pagesById } from '../../../../scenarios/cli/explain/pages.ts';
import { checksOf } from '../../../../scenarios/cli/listings.ts';
import { requirements } from '../../../../scenarios/requirements/catalogue.ts';
import { coverageOf } from '../../../../scenarios/requirements/coverage.ts';
import { problemCodes } from '../../../../target-adapter/problem.ts';
import { sampleOf } from '../../sample.ts';
import { wholeKnowledge, widePages } from './some-knowledge.ts';

const knowledge = await wholeKnowledge();
const { scenarios, dialects, faults } = knowledge;
const checks = checksOf(scenarios);
const known = [...pagesById(knowledge).keys()];

it('knows every id that there is, and the sections of each RFC', () => {
  const ids = [
    ...scenarios.map(({ id }) => id),
    ...checks.map(({ id }) => id),
    ...requirements.map(({ id }) => id),
    ...dialects.flatMap(({ id, family }) => [id, family]),
    ...faults.map(({ id }) => id),
    ...Object.keys(problemCodes),
    ...['rfc7644', 'rfc7644/3', 'rfc7644/3.5.2.2', 'rfc9865/2.1'],
  ];

  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});

it('tells each in lines of at most 100 columns', async () => {
  // An example is played for each requirement that is tested: here for some of them, in the wide tests for all.
  const tested = coverageOf(requirements, checks).filter(({ state }) => state === 'covered');
  const played = tested.map(({ requirement }) => requirement.id);
  const left = new Set(played);
  for (const id of sampleOf(played, { seed: 1, size: 5 })) left.delete(id);

  const wide = await widePages(
    knowledge,
    known.filter((id) => !left.has(id)),
  );

  expect(wide).toEqual([]);
});
