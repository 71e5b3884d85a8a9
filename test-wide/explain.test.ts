import { expect, it } from 'vitest';
import { pagesById } from '../scenarios/cli/explain/pages.ts';
import { checksOf } from '../scenarios/cli/listings.ts';
import { requirements } from '../scenarios/requirements/catalogue.ts';
import { coverageOf } from '../scenarios/requirements/coverage.ts';
import { wholeKnowledge, widePages } from '../test/scenarios/cli/explain/some-knowledge.ts';

const knowledge = await wholeKnowledge();
const tested = coverageOf(requirements, checksOf(knowledge.scenarios))
  .filter(({ state }) => state === 'covered')
  .map(({ requirement }) => requirement.id);

it('tells each requirement that is tested in lines of at most 100 columns', async () => {
  expect(await widePages(knowledge, tested)).toEqual([]);
}, 300_000);

it('plays an example, right and wrong, of each requirement of an RFC that is tested', async () => {
  const pages = pagesById(knowledge);
  const without: string[] = [];
  for (const id of tested.filter((each) => each.startsWith('RFC'))) {
    const [page] = await Promise.all((pages.get(id) ?? []).map((make) => make()));
    const parts = new Map(page?.parts ?? []);
    if (['Right', 'Wrong'].some((label) => (parts.get(label) ?? []).length === 0)) without.push(id);
  }

  expect(without).toEqual([]);
}, 300_000);
