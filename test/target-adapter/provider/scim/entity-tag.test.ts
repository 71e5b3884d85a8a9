import { expect, it } from 'vitest';
import { judgeConditions } from '../../../../target-adapter/provider/scim/entity-tag.ts';
import { allFeatures } from '../../../../target-adapter/provider/scim/features.ts';
import { correctScimPolicies, type ScimPolicies } from '../../../../target-adapter/provider/scim/policies.ts';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { patchOp } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

async function withAda(options: Parameters<typeof aProvider>[0] = {}) {
  const provider = aProvider(options);
  await provider.made('/Users', { userName: 'ada', title: 'first' });
  const tag = async (url: string) => (await provider.ask('GET', url)).headers.etag ?? '';
  const retitle = (title: string) => ({
    schemas: [patchOp],
    Operations: [{ op: 'replace', path: 'title', value: title }],
  });
  return { ...provider, tag, retitle };
}

it('tells the version in the header and in meta.version, whatever the answer shows', async () => {
  const { ask, patch } = await withAda();

  const created = await ask('POST', '/Users', { userName: 'bob' });
  const answers = [
    created,
    await ask('GET', '/Users/2'),
    await ask('PUT', '/Users/2', { userName: 'bob', title: 'x' }),
    await patch('/Users/2', { op: 'replace', path: 'title', value: 'y' }),
  ];
  const { body } = await ask('GET', '/Users?filter=userName eq "bob"');
  const partly = await ask('GET', '/Users/2?attributes=userName');

  for (const { headers, body: shown } of answers) {
    expect(headers.etag).toMatch(/^W\/"[\w-]+"$/);
    expect(attribute(shown, 'meta', 'version')).toBe(headers.etag);
  }
  expect(attribute(body, 'Resources')).toMatchObject([{ meta: { version: partly.headers.etag } }]);
});

it('keeps the version as long as nothing changes, and gives another one afterwards', async () => {
  const { tag, patch } = await withAda();
  const before = await tag('/Users/1');

  await patch('/Users/1', { op: 'replace', path: 'title', value: 'first' });
  expect(await tag('/Users/1')).toBe(before);

  await patch('/Users/1', { op: 'replace', path: 'title', value: 'second' });
  expect(await tag('/Users/1')).not.toBe(before);
});

it('counts who is in a group, and which groups somebody is in, as changes', async () => {
  const { tag, made, patch } = await withAda();
  await made('/Groups', { displayName: 'g' });
  const before = [await tag('/Users/1'), await tag('/Groups/2')];

  const { headers } = await patch('/Groups/2', { op: 'add', path: 'members', value: [{ value: '1' }] });
  const after = [await tag('/Users/1'), await tag('/Groups/2')];

  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(headers.etag).toBe(after[1]);
});

it('answers 304 without a body to who has the version already', async () => {
  const { ask, tag } = await withAda();
  const etag = await tag('/Users/1');

  const same = await ask('GET', '/Users/1', undefined, { 'if-none-match': `"other", ${etag}` });
  const other = await ask('GET', '/Users/1', undefined, { 'if-none-match': 'W/"other"' });

  expect(same).toMatchObject({ status: 304, headers: { etag }, body: undefined });
  expect(same.headers).not.toHaveProperty('content-type');
  expect(other.status).toBe(200);
});

it.each(['PUT', 'PATCH', 'DELETE'] as const)(
  'refuses %s on an older version with 412, and changes nothing',
  async (method) => {
    const { ask, tag, shown, patch, retitle } = await withAda();
    const stale = await tag('/Users/1');
    await patch('/Users/1', { op: 'replace', path: 'title', value: 'second' });
    const body =
      method === 'PUT' ? { userName: 'ada', title: 'third' } : method === 'PATCH' ? retitle('third') : undefined;

    const { status, body: error } = await ask(method, '/Users/1', body, { 'if-match': stale });

    expect(status).toBe(412);
    expect(error).toMatchObject({ status: '412' });
    expect(await shown('/Users/1', 'title')).toBe('second');
  },
);

it.each(['PUT', 'PATCH', 'DELETE'] as const)(
  'carries out %s on the version that the client knows, or any',
  async (method) => {
    const { ask, tag, retitle } = await withAda();
    const body = method === 'PUT' ? { userName: 'ada', title: 'x' } : method === 'PATCH' ? retitle('x') : undefined;

    const { status } = await ask(method, '/Users/1', body, { 'if-match': await tag('/Users/1') });
    await ask('POST', '/Users', { userName: 'bob' });
    const any = await ask(method, '/Users/2', method === 'PUT' ? { userName: 'bob' } : body, { 'if-match': '*' });

    expect([status, any.status]).toEqual(method === 'DELETE' ? [204, 204] : [200, 200]);
  },
);

it('answers 404 to a condition on who is not there', async () => {
  const { ask } = await withAda();

  expect((await ask('DELETE', '/Users/9', undefined, { 'if-match': '*' })).status).toBe(404);
});

it('filters by the version', async () => {
  const { ask, made, tag } = await withAda();
  await made('/Users', { userName: 'bob' });
  const version = JSON.stringify(await tag('/Users/2'));

  const byName = await ask('GET', `/Users?filter=${encodeURIComponent(`META.VERSION eq ${version}`)}`);
  const inBrackets = await ask('GET', `/Users?filter=${encodeURIComponent(`meta[version eq ${version}]`)}`);

  expect([idsOf(byName.body), idsOf(inBrackets.body)]).toEqual([['2'], ['2']]);
});

it('has no versions where they are switched off, and takes no notice of conditions', async () => {
  const { ask, retitle, shown } = await withAda({ features: { ...allFeatures, etag: false } });

  const { status, headers } = await ask('PATCH', '/Users/1', retitle('x'), { 'if-match': '"other"' });

  expect([status, headers.etag, await shown('/Users/1', 'meta', 'version')]).toEqual([200, undefined, undefined]);
});

it.each([
  ['GET', { ifMatch: '"a"' }, 'proceed'],
  ['GET', { ifMatch: 'W/"a"' }, 'proceed'],
  ['GET', { ifMatch: 'a' }, 'proceed'],
  ['GET', { ifMatch: '"b"' }, 'failed'],
  ['PUT', { ifMatch: '"b", "a"' }, 'proceed'],
  ['PUT', { ifMatch: '' }, 'failed'],
  ['PUT', { ifNoneMatch: '*' }, 'failed'],
  ['PUT', { ifNoneMatch: '"b"' }, 'proceed'],
  ['HEAD', { ifNoneMatch: '*' }, 'not-modified'],
] as const)('judges %s with %j: %s', (method, conditions, fate) => {
  expect(judgeConditions(method, { ifMatch: undefined, ifNoneMatch: undefined, ...conditions }, 'W/"a"')).toBe(fate);
});

it.each<[string, Partial<ScimPolicies>, number]>([
  ['version', { version: () => 'W/"always"' }, 200],
  ['onConditions', { onConditions: () => 'proceed' }, 200],
])('%s decides whether a lost update is noticed', async (_name, change, status) => {
  const { ask, tag, patch, retitle } = await withAda({ policies: { ...correctScimPolicies, ...change } });
  const stale = await tag('/Users/1');
  await patch('/Users/1', { op: 'replace', path: 'title', value: 'second' });

  expect((await ask('PATCH', '/Users/1', retitle('third'), { 'if-match': stale })).status).toBe(status);
});
