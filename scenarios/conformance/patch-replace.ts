import {
  replaceChosen,
  replaceChosenPart,
  replaceComplex,
  replaceList,
  replaceSingle,
  replaceUnset,
  replaceWithoutPath,
} from '../checks/patch/replace.ts';
import { entries, shows } from '../checks/wish.ts';
import { mayWrite, noList, noName, noText, writableOf } from '../probe/attributes.ts';
import { createSubject } from '../probe/subject.ts';
import { tryAll } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const patchReplace = defineScenario({
  id: 'patch-replace',
  suite: 'conformance',
  group: 'Patch',
  title: 'PATCH replace changes what it names and nothing else',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand, with two phone numbers.',
    'One PATCH each replaces the display name, a title that has no value, attributes without a path and the family name.',
    'The home number is replaced by a filter on its type, then one part of it.',
    'In the end all numbers are replaced by another one.',
  ],
  checks: [
    replaceSingle,
    replaceUnset,
    replaceWithoutPath,
    replaceComplex,
    replaceChosen,
    replaceChosenPart,
    replaceList,
  ],
  async play(tools) {
    const { texts, list, name } = writableOf(tools);
    const [text, another] = texts;
    const [work = {}, home = {}, third = {}, fourth = {}, other = {}] = ['work', 'home', 'home', 'home', 'other'].map(
      (type) => list?.value(type),
    );
    const subject = await createSubject(tools, {
      ...(list === undefined ? {} : { [list.name]: [work, home] }),
      ...Object.fromEntries(texts.map((each) => [each, undefined])),
    });
    const { givenName, email } = subject.person;
    const familyName = tools.newFamilyName(subject.person);

    await tryAll(tools, subject, [
      mayWrite(tools, 'displayName')
        ? {
            check: replaceSingle,
            operations: [{ op: 'replace', path: 'displayName', value: 'Bea Replaced' }],
            wishes: [shows('Bea Replaced', 'displayName')],
          }
        : { check: replaceSingle, lacks: noText },
      text === undefined
        ? { check: replaceUnset, lacks: noText }
        : {
            check: replaceUnset,
            operations: [{ op: 'replace', path: text, value: 'Alpha' }],
            wishes: [shows('Alpha', text)],
          },
      another === undefined
        ? { check: replaceWithoutPath, lacks: noText }
        : {
            check: replaceWithoutPath,
            operations: [{ op: 'replace', value: { [another]: 'Beta' } }],
            wishes: [shows('Beta', another), shows(email, 'userName')],
          },
      name
        ? {
            check: replaceComplex,
            operations: [{ op: 'replace', path: 'name', value: { familyName } }],
            wishes: [shows(familyName, 'name', 'familyName'), shows(givenName, 'name', 'givenName')],
          }
        : { check: replaceComplex, lacks: noName },
      list === undefined
        ? { check: replaceChosen, lacks: noList }
        : {
            check: replaceChosen,
            operations: [{ op: 'replace', path: `${list.name}[type eq "home"]`, value: third }],
            wishes: [entries([work, third], list.name)],
          },
    ]);
    if (list === undefined) {
      await tryAll(tools, subject, [
        { check: replaceChosenPart, lacks: noList },
        { check: replaceList, lacks: noList },
      ]);
      return;
    }
    await tryAll(tools, subject, [
      {
        check: replaceChosenPart,
        operations: [{ op: 'replace', path: `${list.name}[type eq "home"].value`, value: fourth.value }],
        wishes: [entries([work, fourth], list.name)],
      },
    ]);
    await tryAll(tools, subject, [
      {
        check: replaceList,
        operations: [{ op: 'replace', path: list.name, value: [other] }],
        wishes: [entries([other], list.name)],
      },
    ]);
  },
});
