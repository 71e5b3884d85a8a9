import { expect, it } from 'vitest';
import { correctScimPolicies, type ScimPolicies } from '../../../../target-adapter/provider/scim/policies.ts';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { aProvider, idsOf } from './a-provider.ts';

/** A provider that takes one decision otherwise, with two people and a group of both. */
async function mistaken(change: Partial<ScimPolicies>) {
  const provider = aProvider({ policies: { ...correctScimPolicies, ...change } });
  await provider.made('/Users', {
    userName: 'ada',
    title: 'x',
    emails: [{ value: 'a@x', type: 'work', primary: true }],
  });
  await provider.made('/Users', { userName: 'bob' });
  await provider.made('/Groups', { displayName: 'g', members: [{ value: '1' }, { value: '2' }] });
  return provider;
}

it('readBoolean decides how "False" is read', async () => {
  const { patch, shown } = await mistaken({ readBoolean: (value) => Boolean(value) });

  await patch('/Users/1', { op: 'Replace', path: 'active', value: 'False' });

  expect(await shown('/Users/1', 'active')).toBe(true);
});

it('readVerb decides which spelling of op is taken', async () => {
  const { patch } = await mistaken({ readVerb: (op) => (op === 'add' ? 'add' : undefined) });

  const answers = [
    await patch('/Users/1', { op: 'Add', path: 'title', value: 'y' }),
    await patch('/Users/1', { op: 'add', path: 'title', value: 'y' }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([400, 200]);
});

it('readKey decides whether dotted keys are paths; nested extensions are no paths', async () => {
  const extension = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const { patch, shown } = await mistaken({ readKey: () => 'name' });

  await patch('/Users/1', {
    op: 'replace',
    value: { 'name.givenName': 'A', title: 'y', [extension]: { department: 'D' } },
  });

  expect(await shown('/Users/1', 'name')).toBeUndefined();
  expect([await shown('/Users/1', 'title'), await shown('/Users/1', extension, 'department')]).toEqual(['y', 'D']);
});

it('batches decides what takes effect together', async () => {
  const { patch, shown } = await mistaken({ batches: (operations) => operations.map((operation) => [operation]) });

  const { status } = await patch(
    '/Users/1',
    { op: 'add', path: 'title', value: 'half' },
    { op: 'add', path: 'bogus', value: 1 },
  );

  expect([status, await shown('/Users/1', 'title')]).toEqual([400, 'half']);
});

it('afterAdd and afterRemoveListed decide who is in a group', async () => {
  const { made, patch, shown } = await mistaken({ afterAdd: (_current, added) => added, afterRemoveListed: () => [] });
  await made('/Users', { userName: 'cyd' });

  await patch('/Groups/3', { op: 'add', path: 'members', value: [{ value: '4' }] });
  const added = await shown('/Groups/3', 'members');
  await patch('/Groups/3', { op: 'Remove', path: 'members', value: [{ value: '1' }] });

  expect(added).toMatchObject([{ value: '4' }]);
  expect(await shown('/Groups/3', 'members')).toBeUndefined();
});

it('afterNewPrimary decides whether the former one steps back', async () => {
  const { patch, shown } = await mistaken({ afterNewPrimary: (values) => values });

  await patch('/Users/1', { op: 'add', path: 'emails', value: [{ value: 'b@x', primary: true }] });

  expect(await shown('/Users/1', 'emails')).toMatchObject([{ primary: true }, { primary: true }]);
});

it('onNoMatch decides what becomes of a value path without a match', async () => {
  const { patch, shown } = await mistaken({ onNoMatch: () => 'ignore' });

  const { status } = await patch('/Users/2', { op: 'Replace', path: 'emails[type eq "work"].value', value: 'b@x' });

  expect([status, await shown('/Users/2', 'emails')]).toEqual([200, undefined]);
});

it('afterPut decides what becomes of what was left out', async () => {
  const { ask, shown } = await mistaken({ afterPut: (current, sent) => ({ ...current, ...sent }) });

  await ask('PUT', '/Users/1', { userName: 'ada2' });

  expect([await shown('/Users/1', 'userName'), await shown('/Users/1', 'title')]).toEqual(['ada2', 'x']);
});

it('caseless, select and page decide what a query finds', async () => {
  const exact = await mistaken({ caseless: (text) => text });
  const ignoring = await mistaken({ select: (resources) => resources });
  const fromZero = await mistaken({ page: (found, startIndex, count) => found.slice(startIndex, startIndex + count) });

  const answers = [
    await exact.ask('GET', '/Users?filter=userName eq "ADA"'),
    await ignoring.ask('GET', '/Users?filter=userName eq "ada"'),
    await fromZero.ask('GET', '/Users?startIndex=1&count=1'),
  ];

  expect(answers.map(({ body }) => idsOf(body))).toEqual([[], ['1', '2'], ['2']]);
});

it('shows decides what an answer holds', async () => {
  const { ask } = await mistaken({ shows: ({ name }) => name !== 'emails' });

  const { body } = await ask('GET', '/Users/1?attributes=userName');

  expect(attribute(body, 'emails')).toBeUndefined();
  expect(attribute(body, 'title')).toBe('x');
});
