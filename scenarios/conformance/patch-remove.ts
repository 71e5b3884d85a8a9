import { removeChosen, removeLast, removeList, removePart, removeSingle, removeUnset } from '../checks/patch/remove.ts';
import { absent, entries, shows } from '../checks/wish.ts';
import { noList, noName, noText, writableOf } from '../probe/attributes.ts';
import { createSubject } from '../probe/subject.ts';
import { tryAll } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const patchRemove = defineScenario({
  id: 'patch-remove',
  suite: 'conformance',
  group: 'Patch',
  title: 'PATCH remove takes away what it names and nothing else',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand, with a title and three phone numbers.',
    'One PATCH each removes the title, an attribute that has no value, the given name and the home number.',
    'The last of the other numbers is removed by a filter: none is left.',
    'Two numbers are added again and removed without a filter.',
  ],
  checks: [removeSingle, removeUnset, removePart, removeChosen, removeLast, removeList],
  async play(tools) {
    const { texts, list, name } = writableOf(tools);
    const [text, another] = texts;
    const [work = {}, home = {}] = ['work', 'home'].map((type) => list?.value(type));
    const subject = await createSubject(tools, {
      ...(list === undefined ? {} : { [list.name]: [work, home] }),
      ...Object.fromEntries(texts.map((each) => [each, each === text ? 'Alpha' : undefined])),
    });
    const { familyName } = subject.person;

    await tryAll(tools, subject, [
      text === undefined
        ? { check: removeSingle, lacks: noText }
        : { check: removeSingle, operations: [{ op: 'remove', path: text }], wishes: [absent(text)] },
      another === undefined
        ? { check: removeUnset, lacks: noText }
        : { check: removeUnset, operations: [{ op: 'remove', path: another }], wishes: [absent(another)] },
      name
        ? {
            check: removePart,
            operations: [{ op: 'remove', path: 'name.givenName' }],
            wishes: [absent('name', 'givenName'), shows(familyName, 'name', 'familyName')],
          }
        : { check: removePart, lacks: noName },
      list === undefined
        ? { check: removeChosen, lacks: noList }
        : {
            check: removeChosen,
            operations: [{ op: 'remove', path: `${list.name}[type eq "home"]` }],
            wishes: [entries([work], list.name)],
          },
    ]);
    if (list === undefined) {
      await tryAll(tools, subject, [
        { check: removeLast, lacks: noList },
        { check: removeList, lacks: noList },
      ]);
      return;
    }
    await tryAll(tools, subject, [
      {
        check: removeLast,
        operations: [{ op: 'remove', path: `${list.name}[type eq "work"]` }],
        wishes: [absent(list.name)],
      },
    ]);
    await subject.patch({ op: 'add', path: list.name, value: [work, home] });
    await tryAll(tools, subject, [
      { check: removeList, operations: [{ op: 'remove', path: list.name }], wishes: [absent(list.name)] },
    ]);
  },
});
