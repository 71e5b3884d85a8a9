import type { Check } from '../../check.ts';
import {
  type Clearing,
  entraAddCreates,
  entraClearedByNull,
  entraClearedByText,
  entraKept,
  entraOpCasing,
  entraReplaceTold,
  entraRoleText,
  entraSeveral,
} from '../../checks/entra/patch.ts';
import { absent, includes, shows } from '../../checks/wish.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { mayWrite, noList, noName, noText } from '../../probe/attributes.ts';
import { createSubject, patchBody, type Subject } from '../../probe/subject.ts';
import { lacking, written } from '../../probe/trial.ts';
import { defineScenario, type Tools } from '../../scenario.ts';

const [mobile, fax] = ['+1 (202) 555-0143', '+1 (202) 555-0144'];
const role = '{"id":"06b07648-ecfe-589f-9d2f-6325724a46ee","value":"25","displayName":"Role1234"}';

export const entraPatch = defineScenario({
  id: 'entra-patch',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Changes arrive in the operations of Entra ID',
  needs: [],
  dialects: ['entra'],
  after: ['create-and-read-back'],
  story: [
    'A person is created; their display name is replaced by an operation with a capital, where that is refused the rest is spelt in small letters.',
    'Their names change in one request; a telephone number is added, and another one replaced, where there was none.',
    'The title is set and cleared by an empty text, set again and cleared by null.',
    'At last comes a role whose value is JSON in a text.',
  ],
  checks: [
    entraOpCasing,
    entraSeveral,
    entraAddCreates,
    entraKept,
    entraReplaceTold,
    entraClearedByText,
    entraClearedByNull,
    entraRoleText,
  ],
  async play(tools) {
    const { check } = tools;
    const subject = await createSubject(asIdp(tools));
    await changeName(tools, subject);
    await changeNames(tools, subject);
    await changeNumbers(tools, subject);
    for (const [of, nothing] of [
      [entraClearedByText, ''],
      [entraClearedByNull, null],
    ] as const)
      await clearTitle(tools, subject, of, nothing);
    if (!mayWrite(tools, 'roles')) {
      check(entraRoleText, { ...lacking(tools, 'its schema has no roles that a client may write'), value: role });
      return;
    }
    const given = await subject.patch({ op: 'Add', path: 'roles', value: [{ value: role }] });
    check(entraRoleText, { ...written(tools, given, await subject.read()), value: role });
  },
});

async function changeName(tools: Tools, { path, read }: Subject): Promise<void> {
  const value = 'Ada Capital';
  const body = patchBody([{ op: 'Replace', path: 'displayName', value }]);
  const patched = await tools.asIdp({ method: 'PATCH', path, body });
  const wishes = mayWrite(tools, 'displayName') ? [shows(value, 'displayName')] : [];
  tools.check(entraOpCasing, written(tools, patched, await read(), ...wishes));
}

async function changeNames(tools: Tools, { patch, read }: Subject): Promise<void> {
  if (!mayWrite(tools, 'name.familyName') || !mayWrite(tools, 'name.givenName')) {
    tools.check(entraSeveral, lacking(tools, noName));
    return;
  }
  const [givenName, familyName] = ['Augusta', 'Lovelace'];
  const patched = await patch(
    { op: 'Replace', path: 'name.givenName', value: givenName },
    { op: 'Replace', path: 'name.familyName', value: familyName },
  );
  const wishes = [shows(givenName, 'name', 'givenName'), shows(familyName, 'name', 'familyName')];
  tools.check(entraSeveral, written(tools, patched, await read(), ...wishes));
}

async function changeNumbers(tools: Tools, { patch, read }: Subject): Promise<void> {
  const { check } = tools;
  const list = 'phoneNumbers';
  if (!mayWrite(tools, list)) {
    for (const each of [entraAddCreates, entraReplaceTold]) check(each, lacking(tools, noList));
    check(entraKept, { ...lacking(tools, noList), list, type: 'mobile', value: mobile });
    return;
  }
  const added = await patch({ op: 'Add', path: `${list}[type eq "mobile"].value`, value: mobile });
  const replaced = await patch({ op: 'Replace', path: `${list}[type eq "fax"].value`, value: fax });
  const after = await read();
  check(entraAddCreates, written(tools, added, after, includes([{ type: 'mobile', value: mobile }], list)));
  check(entraKept, { ...written(tools, added, after), list, type: 'mobile', value: mobile });
  check(entraReplaceTold, written(tools, replaced, after, includes([{ type: 'fax', value: fax }], list)));
}

async function clearTitle(
  tools: Tools,
  { patch, read }: Subject,
  of: Check<Clearing>,
  nothing: '' | null,
): Promise<void> {
  const [path, value] = ['title', 'Tour guide'];
  const before = [shows(value, path)];
  if (!mayWrite(tools, path) || path === tools.behaviour.groupAttribute) {
    tools.check(of, { ...lacking(tools, noText), before });
    return;
  }
  await patch({ op: 'Add', path, value });
  const cleared = await patch({ op: 'Replace', path, value: nothing });
  tools.check(of, { ...written(tools, cleared, await read(), absent(path)), before });
}
