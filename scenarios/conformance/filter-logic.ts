import {
  filterAnd,
  filterGrouping,
  filterNot,
  filterNotEqual,
  filterOr,
  filterPrecedence,
} from '../checks/filter/logic.ts';
import { filterLogicAnyCase } from '../checks/filter/spelling.ts';
import { answersTo } from '../checks/filter-answer.ts';
import { among, ask, quoted } from '../probe/ask.ts';
import { makePair } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const filterLogic = defineScenario({
  id: 'filter-logic',
  suite: 'conformance',
  group: 'Filter',
  title: 'Filters join conditions as they are written',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'Two people are created.',
    'They are looked for by conditions that are joined by and, or and not, with brackets and without.',
    'Each filter names at least one of them, so that nobody else can be found.',
  ],
  checks: [filterAnd, filterOr, filterNot, filterNotEqual, filterPrecedence, filterGrouping, filterLogicAnyCase],
  async play(tools) {
    const { check, need, discovery } = tools;
    const [first, second] = await makePair(tools);
    const [one, other] = [first, second].map(({ userName }) => `userName eq ${quoted(userName)}`);
    const both = among([first, second]);

    need(
      filterAnd,
      answersTo(discovery, [
        await ask(tools, `${one} and id eq ${quoted(first.id)}`, [first]),
        await ask(tools, `${one} and ${other}`, []),
      ]),
    );
    need(filterOr, answersTo(discovery, [await ask(tools, `${one} or ${other}`, [first, second])]));
    check(filterNot, answersTo(discovery, [await ask(tools, `${both} and not (${one})`, [second])]));
    check(
      filterNotEqual,
      answersTo(discovery, [await ask(tools, `${both} and userName ne ${quoted(first.userName)}`, [second])]),
    );
    check(
      filterPrecedence,
      answersTo(discovery, [await ask(tools, `${one} or ${other} and ${other}`, [first, second])]),
    );
    check(filterGrouping, answersTo(discovery, [await ask(tools, `(${one} or ${other}) and ${other}`, [second])]));
    check(filterLogicAnyCase, answersTo(discovery, [await ask(tools, `${one} OR ${other}`, [first, second])]));
  },
});
