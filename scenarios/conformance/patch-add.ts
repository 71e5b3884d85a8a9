import {
  addAppends,
  addCreates,
  addMerges,
  addReplacesSingle,
  addTwice,
  addTwiceUntouched,
  addWithoutPath,
} from '../checks/patch/add.ts';
import { entries, shows } from '../checks/wish.ts';
import { mayWrite, noList, noName, noText, writableOf } from '../probe/attributes.ts';
import { createSubject } from '../probe/subject.ts';
import { lacking, tryAll, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const patchAdd = defineScenario({
  id: 'patch-add',
  suite: 'conformance',
  group: 'Patch',
  title: 'PATCH add creates, merges and appends',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand, with one phone number.',
    'One PATCH each adds a title, attributes without a path, another display name, a family name and a second number.',
    'A read shows them all, and what was there before.',
    'The number is added once more: nothing is doubled.',
  ],
  checks: [addCreates, addWithoutPath, addReplacesSingle, addMerges, addAppends, addTwice, addTwiceUntouched],
  async play(tools) {
    const { texts, list, name } = writableOf(tools);
    const [text, another] = texts;
    const [work, home] = [list?.value('work') ?? {}, list?.value('home') ?? {}];
    const both = entries([work, home], list?.name ?? '');
    const subject = await createSubject(tools, {
      ...(list === undefined ? {} : { [list.name]: [work] }),
      ...Object.fromEntries(texts.map((each) => [each, undefined])),
    });
    const { givenName } = subject.person;
    const familyName = tools.newFamilyName(subject.person);

    const seen = await tryAll(tools, subject, [
      text === undefined
        ? { check: addCreates, lacks: noText }
        : {
            check: addCreates,
            operations: [{ op: 'add', path: text, value: 'Alpha' }],
            wishes: [shows('Alpha', text)],
          },
      another === undefined
        ? { check: addWithoutPath, lacks: noText }
        : {
            check: addWithoutPath,
            operations: [{ op: 'add', value: { [another]: 'Beta' } }],
            wishes: [shows('Beta', another)],
          },
      mayWrite(tools, 'displayName')
        ? {
            check: addReplacesSingle,
            operations: [{ op: 'add', path: 'displayName', value: 'Bea Added' }],
            wishes: [shows('Bea Added', 'displayName')],
          }
        : { check: addReplacesSingle, lacks: noText },
      name
        ? {
            check: addMerges,
            operations: [{ op: 'add', path: 'name', value: { familyName } }],
            wishes: [shows(familyName, 'name', 'familyName'), shows(givenName, 'name', 'givenName')],
          }
        : { check: addMerges, lacks: noName },
      list === undefined
        ? { check: addAppends, lacks: noList }
        : {
            check: addAppends,
            operations: [{ op: 'add', path: list.name, value: [home] }],
            wishes: [both],
          },
    ]);
    if (seen === undefined || list === undefined) {
      tools.check(addTwice, lacking(tools, noList));
      return;
    }
    const again = await subject.patch({ op: 'add', path: list.name, value: [home] });
    const later = written(tools, again, await subject.read(), both);
    tools.check(addTwice, later);
    tools.check(addTwiceUntouched, { ...later, before: seen });
  },
});
