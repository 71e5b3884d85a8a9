import { userSchema } from '../../target-adapter/scim/urns.ts';
import {
  atomic,
  createdStays,
  inOrder,
  modifiedLater,
  namesInAnyCase,
  patchAnswer,
  patchAnswerAsked,
  primaryHandedOver,
  schemaPrefix,
} from '../checks/patch/whole.ts';
import { entries, shows, showsNot } from '../checks/wish.ts';
import { mayWrite, noList, noName, noText, writableOf } from '../probe/attributes.ts';
import { createSubject, patchBody } from '../probe/subject.ts';
import { lacking, tryAll, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const patchWhole = defineScenario({
  id: 'patch-whole',
  suite: 'conformance',
  group: 'Patch',
  title: 'A PATCH is applied in order, as a whole or not at all',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand, with two phone numbers.',
    'One PATCH changes the display name twice: the last change counts, and the answer shows what a read shows.',
    'Names in capitals and in full change what they name; a number that becomes primary takes that from the other.',
    'A PATCH whose second operation must fail changes nothing.',
  ],
  checks: [
    inOrder,
    patchAnswer,
    modifiedLater,
    createdStays,
    namesInAnyCase,
    schemaPrefix,
    primaryHandedOver,
    atomic,
    patchAnswerAsked,
  ],
  async play(tools) {
    const { check, scim } = tools;
    const { list, name } = writableOf(tools);
    const [work = {}, home = {}] = ['work', 'home'].map((type) => list?.value(type));
    const subject = await createSubject(tools, list && { [list.name]: [{ ...work, primary: true }, home] });
    const before = subject.created.response.body;
    const named = (value: string) => ({ op: 'replace', path: 'displayName', value });
    if (!mayWrite(tools, 'displayName')) {
      check(inOrder, lacking(tools, noText));
      return;
    }

    const twice = await subject.patch(named('Bea First'), { op: 'add', path: 'displayName', value: 'Bea Last' });
    const seen = await subject.read();
    const ordered = written(tools, twice, seen, shows('Bea Last', 'displayName'));
    check(inOrder, ordered);
    check(patchAnswer, ordered);
    check(modifiedLater, { ...ordered, before });
    check(createdStays, { ...ordered, before });

    const familyName = tools.newFamilyName(subject.person);
    const chosen = `${list?.name}[type eq "home"].primary`;
    const full = `${userSchema}:displayName`;
    await tryAll(tools, subject, [
      name
        ? {
            check: namesInAnyCase,
            operations: [{ op: 'replace', path: 'NAME.FAMILYNAME', value: familyName }],
            wishes: [shows(familyName, 'name', 'familyName')],
          }
        : { check: namesInAnyCase, lacks: noName },
      {
        check: schemaPrefix,
        operations: [{ op: 'replace', path: full, value: 'Bea In Full' }],
        wishes: [shows('Bea In Full', 'displayName')],
      },
      list === undefined
        ? { check: primaryHandedOver, lacks: noList }
        : {
            check: primaryHandedOver,
            operations: [{ op: 'replace', path: chosen, value: true }],
            wishes: [entries([work, { ...home, primary: true }], list.name)],
          },
    ]);

    const half = await subject.patch(named('Bea Half'), { op: 'replace', path: 'active', value: 'notABoolean' });
    const asked = await scim({
      method: 'PATCH',
      path: `${subject.path}?attributes=displayName`,
      body: patchBody([{ op: 'replace', path: 'externalId', value: subject.sent.externalId ?? subject.person.id }]),
    });
    const unchanged = await subject.read();
    check(atomic, written(tools, half, unchanged, showsNot('Bea Half', 'displayName')));
    check(patchAnswerAsked, written(tools, asked, unchanged));
  },
});
