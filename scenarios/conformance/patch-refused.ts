import { attribute } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';
import { addUnmatched, idReadOnly, pathUnknown, valueOfWrongType } from '../checks/patch/refused.ts';
import { removeReadOnly, removeRequired } from '../checks/patch/remove.ts';
import { replaceUnmatched } from '../checks/patch/replace.ts';
import { absent, entries, shows, type Wish } from '../checks/wish.ts';
import { noList, writableOf } from '../probe/attributes.ts';
import { createSubject } from '../probe/subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const patchRefused = defineScenario({
  id: 'patch-refused',
  suite: 'conformance',
  group: 'Patch',
  title: 'PATCH does not change what cannot be changed',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand, with one phone number.',
    'PATCH is sent for the id, the required userName, meta, an attribute that no schema has, a switch that is a word and a number that is not there.',
    'A read shows the person as before.',
  ],
  checks: [idReadOnly, removeRequired, removeReadOnly, pathUnknown, valueOfWrongType, replaceUnmatched, addUnmatched],
  async play(tools) {
    const { check } = tools;
    const { list } = writableOf(tools);
    const [work = {}, other = {}] = ['work', 'other'].map((type) => list?.value(type));
    const subject = await createSubject(tools, list === undefined ? {} : { [list.name]: [work] });
    const before = subject.created.response.body;
    const still = (...path: readonly string[]): readonly Wish[] => {
      const value = attribute(before, ...path);
      return typeof value === 'string' || typeof value === 'boolean' ? [shows(value, ...path)] : [];
    };

    const renumbered = await subject.patch({ op: 'replace', path: 'id', value: 'chosen-by-the-client' });
    const nameless = await subject.patch({ op: 'remove', path: 'userName' });
    const timeless = await subject.patch({ op: 'remove', path: 'meta' });
    const unknown = await subject.patch({ op: 'replace', path: 'bogusAttribute', value: 'bogus' });
    const garbled = await subject.patch({ op: 'replace', path: 'active', value: 'notABoolean' });
    const target = `${list?.name}[value eq ${JSON.stringify(other.value)}].type`;
    const replaced = list && (await subject.patch({ op: 'replace', path: target, value: 'other' }));
    const after = await subject.read();

    check(idReadOnly, written(tools, renumbered, after, shows(subject.id, 'id')));
    check(removeRequired, written(tools, nameless, after, ...still('userName')));
    check(removeReadOnly, written(tools, timeless, after, ...still('meta', 'resourceType')));
    check(pathUnknown, written(tools, unknown, after, absent('bogusAttribute')));
    check(valueOfWrongType, written(tools, garbled, after, ...still('active')));

    if (list === undefined) {
      check(addUnmatched, { ...lacking(tools, noList), untouched: [] });
      return;
    }
    const created = [entries([work, { value: other.value }], list.name)];
    check(replaceUnmatched, { ...written(tools, replaced, after, entries([work], list.name)), created });

    const pager = list.value('pager');
    const added = await subject.patch({ op: 'add', path: `${list.name}[type eq "pager"].value`, value: pager.value });
    const later = await subject.read();
    const values = attribute(after.resource, list.name);
    const kept = Array.isArray(values) ? values.map((one) => ({ value: attribute(one, 'value') })) : [];
    const isCreated = isSuccess(added.response?.status);
    const untouched = [entries([work], list.name)];
    const wish = entries(isCreated ? [...kept, pager] : kept, list.name);
    check(addUnmatched, { ...written(tools, added, later, wish), untouched });
  },
});
