import { describe, expect, it } from 'vitest';
import { loadFaults, loadScenarios } from '../scenarios/cli/catalogue.ts';
import { idpFamilies } from '../scenarios/requirements/idp/family.ts';
import { play, redChecks } from '../test/scenarios/play.ts';

const families = idpFamilies.filter((family) => family !== 'entra');
const faults = (await loadFaults()).filter(({ caughtBy }) =>
  caughtBy.some((check) => families.some((family) => check.startsWith(`${family}/`))),
);
const stories = (await loadScenarios()).filter(({ suite }) => suite === 'lifecycle').map(({ id }) => id);

/** Mistakes that harm everybody, so that plain clients meet them too. */
const metByAll = [
  'empty-group-cannot-go',
  'no-match-answers-400',
  'patch-promised-only',
  'people-cannot-leave',
  'whole-list-refused',
];

describe.each(faults)('$title', ({ id, ...fault }) => {
  it(`is ${metByAll.includes(id) ? 'met by everybody' : 'silent where nobody speaks so'}`, async () => {
    const run = await play({
      only: stories,
      idp: ['generic'],
      targets: ['rfc'],
      faults: [{ id, ...fault }],
      wire: 'direct',
    });

    expect(redChecks(run).length > 0).toBe(metByAll.includes(id));
  }, 60_000);
});
