import { attribute } from '../../target-adapter/scim/resource.ts';
import { filterTextOrder, filterTimeOrder } from '../checks/filter/order.ts';
import { answersTo, type Question } from '../checks/filter-answer.ts';
import { among, ask, quoted } from '../probe/ask.ts';
import { type Made, makePair } from '../probe/people.ts';
import { defineScenario, type Tools } from '../scenario.ts';

export const filterOrder = defineScenario({
  id: 'filter-order',
  suite: 'conformance',
  group: 'Filter',
  title: 'Filters compare text and times in their order',
  needs: [],
  dialects: 'none',
  after: ['filter-logic'],
  story: [
    'Two people are created, whose userNames every alphabet puts in the same order.',
    'Each side of the other is looked for.',
    'Then both are looked for by the time of their creation, written with an offset.',
  ],
  checks: [filterTextOrder, filterTimeOrder],
  async play(tools) {
    const { check, discovery } = tools;
    const [first, second] = await makePair(tools);
    const [low, high] = [quoted(first.userName), quoted(second.userName)];
    const both = among([first, second]);

    check(
      filterTextOrder,
      answersTo(discovery, [
        await ask(tools, `${both} and userName gt ${low}`, [second]),
        await ask(tools, `${both} and userName ge ${high}`, [second]),
        await ask(tools, `${both} and userName lt ${high}`, [first]),
        await ask(tools, `${both} and userName le ${low}`, [first]),
      ]),
    );
    check(
      filterTimeOrder,
      answersTo(discovery, await askByTime(tools, both, [first, second]), 'the target tells no meta.created'),
    );
  },
});

const hourMs = 3_600_000;

/** An hour after they were created, in a zone where it is earlier in the day. */
async function askByTime(tools: Tools, both: string, people: readonly Made[]): Promise<readonly Question[]> {
  const created = Date.parse(String(attribute(people.at(-1)?.resource, 'meta', 'created')));
  if (Number.isNaN(created)) return [];
  const local = new Date(created + hourMs - 5 * hourMs).toISOString().slice(0, 19);
  const later = quoted(`${local}-05:00`);
  return [
    await ask(tools, `${both} and meta.created lt ${later}`, people),
    await ask(tools, `${both} and meta.created gt ${later}`, []),
  ];
}
