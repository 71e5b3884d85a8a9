import { userSchema } from '../../target-adapter/scim/urns.ts';
import { filterLiteral, filterUnknownAttribute } from '../checks/filter/literal.ts';
import { filterEscapes, filterFullName, filterNameAnyCase, filterOperatorAnyCase } from '../checks/filter/spelling.ts';
import { answersTo } from '../checks/filter-answer.ts';
import { ask, quoted } from '../probe/ask.ts';
import { makePair } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const filterSpelling = defineScenario({
  id: 'filter-spelling',
  suite: 'conformance',
  tags: ['security'],
  group: 'Filter',
  title: 'Filters read names, operators and literals as they are meant',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is looked for by names and operators in other letter case, by the full name of an attribute, and by a literal with escapes.',
    'Then literals are sent that mean something in SQL, in LDAP, in patterns: they are data, so that nobody has them.',
  ],
  checks: [
    filterNameAnyCase,
    filterOperatorAnyCase,
    filterFullName,
    filterEscapes,
    filterLiteral,
    filterUnknownAttribute,
  ],
  async play(tools) {
    const { check, discovery } = tools;
    const [who, after] = await makePair(tools);
    const name = quoted(who.userName);
    const finds = async (filter: string) => answersTo(discovery, [await ask(tools, filter, [who])]);

    check(filterNameAnyCase, await finds(`USERNAME eq ${name}`));
    // Both: a target that takes EQ for an operator of order finds the one or the other rightly.
    const alike = [
      await ask(tools, `userName EQ ${name}`, [who]),
      await ask(tools, `userName EQ ${quoted(after.userName)}`, [after]),
    ];
    check(filterOperatorAnyCase, answersTo(discovery, alike));
    check(filterFullName, await finds(`${userSchema}:userName eq ${name}`));
    check(filterEscapes, await finds(`userName eq "${escapedFirst(who.userName)}"`));

    const literals = [
      `${who.userName}' or '1'='1`,
      `nobody" or userName eq "${who.userName}`,
      `${who.userName.slice(0, -1)}_`,
      `${who.userName.slice(0, -1)}*`,
      `${who.userName.slice(0, -1)}%`,
    ];
    const questions = [];
    for (const literal of literals) questions.push(await ask(tools, `userName eq ${quoted(literal)}`, []));
    check(filterLiteral, answersTo(discovery, questions));
    check(
      filterUnknownAttribute,
      answersTo(discovery, [await ask(tools, `userName eq ${name} and unheardOf eq ${name}`, [])]),
    );
  },
});

/** Its first letter as `\u0061`. */
const escapedFirst = (text: string): string =>
  `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}${quoted(text.slice(1)).slice(1, -1)}`;
