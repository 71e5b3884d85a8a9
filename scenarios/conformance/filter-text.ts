import { filterContains, filterEndsWith, filterEqual, filterStartsWith } from '../checks/filter/text.ts';
import { answersTo } from '../checks/filter-answer.ts';
import { ask, quoted } from '../probe/ask.ts';
import { makePair } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const filterText = defineScenario({
  id: 'filter-text',
  suite: 'conformance',
  group: 'Filter',
  title: 'Filters compare text whole and in parts',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'Two people are created.',
    'Almost the whole userName of the first one is looked for at the beginning, at the end and in the middle: it is found there and nowhere else.',
  ],
  checks: [filterEqual, filterContains, filterStartsWith, filterEndsWith],
  async play(tools) {
    const { check, discovery } = tools;
    const [first] = await makePair(tools);
    const { userName } = first;
    const [head, tail, middle] = [userName.slice(0, -1), userName.slice(1), userName.slice(1, -1)].map(quoted);

    check(filterEqual, answersTo(discovery, [await ask(tools, `userName eq ${head}`, [])]));
    check(filterContains, answersTo(discovery, [await ask(tools, `userName co ${middle}`, [first])]));
    check(
      filterStartsWith,
      answersTo(discovery, [
        await ask(tools, `userName sw ${head}`, [first]),
        await ask(tools, `userName sw ${tail}`, []),
      ]),
    );
    check(
      filterEndsWith,
      answersTo(discovery, [
        await ask(tools, `userName ew ${tail}`, [first]),
        await ask(tools, `userName ew ${head}`, []),
      ]),
    );
  },
});
