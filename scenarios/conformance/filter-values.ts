import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import { filterMultiValued } from '../checks/filter/types.ts';
import { filterUnknownPart, filterValuePath } from '../checks/filter/value-path.ts';
import { filterWholeList } from '../checks/filter/whole-list.ts';
import { answersTo } from '../checks/filter-answer.ts';
import { ask, quoted } from '../probe/ask.ts';
import { needFound, tryPerson } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const filterValues = defineScenario({
  id: 'filter-values',
  suite: 'conformance',
  group: 'Filter',
  title: 'Filters look at each address of a person by itself',
  needs: [],
  dialects: 'none',
  after: ['filter-logic'],
  story: [
    'A person is created with two addresses, one for work and one at home.',
    'The second one is looked for, by its part and by the name of the whole list, then each of them together with its own type and with the other one’s.',
  ],
  checks: [filterMultiValued, filterWholeList, filterValuePath, filterUnknownPart],
  async play(tools) {
    const { check, discovery, skip, newAddress, person } = tools;
    const who = person();
    const work = { value: who.email, type: 'work', primary: true };
    const { made } = await tryPerson(tools, { emails: [work, { value: newAddress(), type: 'home' }] }, who);
    const [one, other] = made === undefined ? [] : emailsIn(made.resource);
    if (made === undefined || one === undefined || other === undefined)
      return skip('the target keeps one address of a person only, or no types');
    await needFound(tools, made.userName);
    const whose = `userName eq ${quoted(made.userName)}`;

    check(
      filterMultiValued,
      answersTo(discovery, [
        await ask(tools, `emails.value eq ${quoted(other.value)}`, [made]),
        await ask(tools, `emails.value eq ${quoted(newAddress())}`, []),
      ]),
    );
    check(filterWholeList, answersTo(discovery, [await ask(tools, `emails eq ${quoted(other.value)}`, [made])]));
    const ofType = `${whose} and emails[type eq ${quoted(one.type)} and value eq`;
    check(
      filterValuePath,
      answersTo(discovery, [
        await ask(tools, `${ofType} ${quoted(one.value)}]`, [made]),
        await ask(tools, `${ofType} ${quoted(other.value)}]`, []),
      ]),
    );
    check(
      filterUnknownPart,
      answersTo(discovery, [await ask(tools, `${whose} and emails[unheardOfPart eq ${quoted(one.value)}]`, [])]),
    );
  },
});

/** Two with different types, as the target keeps them. */
function emailsIn(resource: unknown): readonly { readonly value: string; readonly type: string }[] {
  const emails = attribute(resource, 'emails');
  const found = (Array.isArray(emails) ? emails : [])
    .filter(isObject)
    .flatMap(({ value, type }) => (typeof value === 'string' && typeof type === 'string' ? [{ value, type }] : []));
  return found[0]?.type === found[1]?.type ? [] : found;
}
