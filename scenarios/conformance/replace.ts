import { attribute, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { putAnswer, putClears, putReadOnly, putReplaces, putSupported } from '../checks/replace/replace.ts';
import { absent, entries, shows, type Wish } from '../checks/wish.ts';
import { mayWrite, noText, writableOf } from '../probe/attributes.ts';
import { createSubject } from '../probe/subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const replace = defineScenario({
  id: 'replace',
  suite: 'conformance',
  group: 'Replace',
  title: 'PUT puts the whole resource in place of the old one',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand, with a title and two phone numbers, read, and put back as read.',
    'A PUT changes the display name and leaves one other number, with another time of creation in meta.',
    'A last PUT has null for the title and an empty list of numbers.',
  ],
  checks: [putSupported, putAnswer, putReplaces, putReadOnly, putClears],
  async play(tools) {
    const { check, need } = tools;
    const { texts, list } = writableOf(tools);
    const [text] = texts;
    const [work = {}, home = {}, third = {}] = ['work', 'home', 'work'].map((type) => list?.value(type));
    const subject = await createSubject(tools, {
      ...(text === undefined ? {} : { [text]: 'Alpha' }),
      ...(list === undefined ? {} : { [list.name]: [work, home] }),
    });
    const first = await subject.read();
    const asRead = await subject.put(first.resource ?? subject.sent);
    need(putSupported, written(tools, asRead, undefined));

    const created = attribute(first.resource, 'meta', 'created');
    const body: JsonObject = {
      ...subject.sent,
      ...(mayWrite(tools, 'displayName') ? { displayName: 'Bea Put' } : {}),
      ...(text === undefined ? {} : { [text]: 'Beta' }),
      ...(list === undefined ? {} : { [list.name]: [third] }),
    };
    const wishes: readonly Wish[] = [
      ...(mayWrite(tools, 'displayName') ? [shows('Bea Put', 'displayName')] : []),
      ...(text === undefined ? [] : [shows('Beta', text)]),
      ...(list === undefined ? [] : [entries([third], list.name)]),
    ];
    const changed = await subject.put(body);
    const seen = await subject.read();
    check(putReplaces, wishes.length === 0 ? lacking(tools, noText) : written(tools, changed, seen, ...wishes));
    check(putAnswer, written(tools, changed, seen));

    const meta = { created: '1999-12-31T00:00:00Z', resourceType: 'Robot' };
    const emptied = [...(text === undefined ? [] : [text]), ...(list?.name === 'phoneNumbers' ? [list.name] : [])];
    const empty = Object.fromEntries(emptied.map((name) => [name, name === text ? null : []]));
    const forged = await subject.put({ ...body, id: subject.id, meta });
    const cleared = emptied.length === 0 ? undefined : await subject.put({ ...body, ...empty });
    const last = await subject.read();
    const kept = typeof created === 'string' ? [shows(created, 'meta', 'created')] : [];
    check(putReadOnly, written(tools, forged, last, shows(subject.id, 'id'), ...kept));
    check(
      putClears,
      cleared === undefined
        ? lacking(tools, noText)
        : written(tools, cleared, last, ...emptied.map((name) => absent(name))),
    );
  },
});
