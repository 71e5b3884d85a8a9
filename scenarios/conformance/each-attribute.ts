import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { isUnassigned, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { userSchema } from '../../target-adapter/scim/urns.ts';
import { isSuccess } from '../checks/answer.ts';
import { minimalTaken } from '../checks/create/minimal.ts';
import { eachAdded, eachRemoved, eachReplaced } from '../checks/patch/each-attribute.ts';
import { mayWrite } from '../probe/attributes.ts';
import { createdId } from '../probe/created-id.ts';
import { attributesIn, type SchemaAttribute } from '../probe/schema-attribute.ts';
import { createSubject, patchBody } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

export const eachAttribute = defineScenario({
  id: 'each-attribute',
  suite: 'conformance',
  group: 'Patch',
  title: 'What the schema calls readWrite can be written, all of it',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'The schema of a User is read, and a person is created by hand with nothing but what it requires.',
    'One PATCH adds every attribute that it calls readWrite, another one replaces and a last one removes them.',
    'A read after each shows which was not done; where one PATCH with all of them is refused, each goes alone.',
  ],
  checks: [minimalTaken, eachAdded, eachReplaced, eachRemoved],
  async play(tools) {
    const { check, scim, discovery, behaviour, person, userBody, readId, skip } = tools;
    const schema = await scim({ method: 'GET', path: `/Schemas/${userSchema}` });
    const listed = attributesIn(schema.response?.body);
    if (listed.length === 0) skip('the target has no /Schemas that say what can be written');

    const whole = userBody(person());
    const required = listed.filter((one) => one.required).map(({ name }) => name.toLowerCase());
    const isKept = (name: string): boolean => ['schemas', 'username', ...required].includes(name.toLowerCase());
    const body = Object.fromEntries(Object.entries(whole).filter(([name]) => isKept(name)));
    const posted = await scim({ method: 'POST', path: '/Users', body });
    check(minimalTaken, { discovery, exchanges: [posted] });
    const id = createdId(posted) ?? (await createSubject(tools)).id;
    if (discovery.patch === false) skip('the target does not support PATCH');

    const free = listed.filter(
      (one) => one.name !== behaviour.groupAttribute && mayWrite(tools, one.name) && one.sample(0) !== undefined,
    );
    if (free.length === 0) skip('its schema has nothing that a value can be made up for');
    const path = `/Users/${encodeURIComponent(id)}`;
    const patch = (operations: readonly JsonObject[]): Promise<Exchange> =>
      scim({ method: 'PATCH', path, body: patchBody(operations) });

    /** All in one; each alone where that is refused, so that the one that fails is known. */
    const tryEach = async (
      attributes: readonly SchemaAttribute[],
      operationOf: (one: SchemaAttribute) => JsonObject,
    ) => {
      const all = await patch(attributes.map(operationOf));
      if (isSuccess(all.response?.status)) return attributes.map(({ name }) => ({ name, write: all }));
      const tried = [];
      for (const one of attributes) tried.push({ name: one.name, write: await patch([operationOf(one)]) });
      return tried;
    };
    const evidenceOf = async (
      tried: Awaited<ReturnType<typeof tryEach>>,
      before: Awaited<ReturnType<typeof readId>>,
    ) => {
      const after = await readId('Users', id);
      const writes = [...new Set(tried.map(({ write }) => write))];
      return { tried, before, after, exchanges: [...writes.slice(0, 20), ...after.exchanges] };
    };

    const empty = await readId('Users', id);
    const added = await evidenceOf(
      await tryEach(free, ({ name, sample }) => ({ op: 'add', path: name, value: sample(0) })),
      empty,
    );
    check(eachAdded, added);
    const there = free.filter(({ name }) => !isUnassigned(added.after.resource?.[name]));
    const changing = there.filter(({ sample }) => JSON.stringify(sample(0)) !== JSON.stringify(sample(1)));
    if (changing.length === 0) return;
    const replaced = await evidenceOf(
      await tryEach(changing, ({ name, sample }) => ({ op: 'replace', path: name, value: sample(1) })),
      added.after,
    );
    check(eachReplaced, replaced);
    const removable = there.filter((one) => !one.required);
    if (removable.length === 0) return;
    const removed = await tryEach(removable, ({ name }) => ({ op: 'remove', path: name }));
    check(eachRemoved, await evidenceOf(removed, replaced.after));
  },
});
