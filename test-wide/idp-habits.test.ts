import { expect, it } from 'vitest';
import { loadScenarios } from '../scenarios/cli/catalogue.ts';
import { idpFamilies } from '../scenarios/requirements/idp/family.ts';
import { habits } from '../test/scenarios/legal/all-habits.ts';
import { playDirectly } from '../test/scenarios/legal/play-habit.ts';

const families: readonly string[] = idpFamilies.filter((family) => family !== 'entra');
const only = (await loadScenarios()).filter(({ suite }) => families.includes(suite)).map(({ id }) => id);

/** A create that is refused is the matter of the story before, which is not played here. */
const toldBefore = 'create/delivered';

/** What one identity provider wishes for may warn: the RFC does not ask for it. */
it.each(habits)(
  'lets a demand of one identity provider fail no target that $title',
  async (habit) => {
    const run = await playDirectly(habit, { only });

    const failed = run.results.flatMap(({ name, moments }) =>
      moments.flatMap((moment) =>
        moment.kind === 'check' && moment.check.status === 'fail' && moment.check.id !== toldBefore
          ? [`${name}: ${moment.check.id}, ${moment.check.actual}`]
          : [],
      ),
    );
    expect(failed).toEqual([]);
  },
  60_000,
);
