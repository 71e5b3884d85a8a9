import { expect, it } from 'vitest';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { listResponse, searchRequest } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

async function withPeople(count: number) {
  const provider = aProvider();
  for (let number = 1; number <= count; number += 1) {
    await provider.made('/Users', { userName: `user${number}`, title: number % 2 === 0 ? 'even' : 'odd' });
  }
  return provider;
}

it('answers a list with numbers and whole resources', async () => {
  const { ask } = await withPeople(2);

  const { status, body } = await ask('GET', '/Users');

  expect(status).toBe(200);
  expect(body).toMatchObject({ schemas: [listResponse], totalResults: 2, startIndex: 1, itemsPerPage: 2 });
  expect(attribute(body, 'Resources')).toEqual([
    (await ask('GET', '/Users/1')).body,
    (await ask('GET', '/Users/2')).body,
  ]);
});

it('answers a search without a match with an empty list', async () => {
  const { ask } = await withPeople(1);

  const { status, body } = await ask('GET', '/Users?filter=userName+eq+%227d420df3-9995-4831-a406-ecf8166f5f6a%22');

  expect(status).toBe(200);
  expect(body).toMatchObject({ totalResults: 0, itemsPerPage: 0, Resources: [] });
});

it('decodes a filter once', async () => {
  const { ask, made } = aProvider();
  await made('/Users', { userName: 'user+tag%20@example.com' });

  const { body } = await ask('GET', '/Users?filter=userName+eq+%22user%2Btag%2520%40example.com%22');

  expect(idsOf(body)).toEqual(['1']);
});

it.each([
  ['startIndex=1&count=2', ['1', '2'], 1],
  ['startIndex=3&count=2', ['3', '4'], 3],
  ['startIndex=5&count=2', ['5'], 5],
  ['startIndex=0&count=2', ['1', '2'], 1],
  ['startIndex=-5&count=1', ['1'], 1],
  ['startIndex=4', ['4', '5'], 4],
  ['startIndex=15', [], 15],
  ['count=0', [], 1],
  ['count=-1', [], 1],
  ['count=', ['1', '2', '3', '4', '5'], 1],
  ['count=100000000', ['1', '2', '3', '4', '5'], 1],
  ['nonsense=1', ['1', '2', '3', '4', '5'], 1],
])('pages by %s', async (query, ids, startIndex) => {
  const { ask } = await withPeople(5);

  const { body } = await ask('GET', `/Users?${query}`);

  expect(idsOf(body)).toEqual(ids);
  expect(body).toMatchObject({ totalResults: 5, startIndex, itemsPerPage: ids.length });
});

it('counts all matches, not those of the page', async () => {
  const { ask } = await withPeople(7);

  const { body } = await ask('GET', '/Users?filter=title eq "odd"&count=3&startIndex=2');

  expect(idsOf(body)).toEqual(['3', '5', '7']);
  expect(body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 3 });
});

it('never puts more on a page than it announces', async () => {
  const { ask } = await withPeople(201);

  const [byDefault, asked] = [await ask('GET', '/Users'), await ask('GET', '/Users?count=201')];

  expect([idsOf(byDefault.body).length, idsOf(asked.body).length]).toEqual([200, 200]);
  expect(attribute(asked.body, 'totalResults')).toBe(201);
});

it('searches by POST as by GET, and creates nobody', async () => {
  const { ask } = await withPeople(5);
  const search = { filter: 'title eq "odd"', startIndex: 2, count: 1, attributes: ['title'] };

  const { status, body } = await ask('POST', '/Users/.search', { schemas: [searchRequest], ...search });

  expect(status).toBe(200);
  expect(body).toEqual((await ask('GET', '/Users?filter=title eq "odd"&startIndex=2&count=1&attributes=title')).body);
  expect(idsOf(body)).toEqual(['3']);
  expect(attribute((await ask('GET', '/Users')).body, 'totalResults')).toBe(5);
});

it('looks through all types at the base URL, where what a type lacks is absent', async () => {
  const { ask, made } = await withPeople(2);
  await made('/Groups', { displayName: 'Engineers' });

  const all = await ask('GET', '/');
  const users = await ask('GET', '/?filter=userName pr');
  const groups = await ask('POST', '/.search', {
    schemas: [searchRequest],
    filter: 'meta.resourceType eq "Group" or userName eq "user2"',
  });

  expect(idsOf(all.body)).toEqual(['1', '2', '3']);
  expect(idsOf(users.body)).toEqual(['1', '2']);
  expect(idsOf(groups.body)).toEqual(['2', '3']);
});

it('filters by what is computed: groups of a user, members of a group, location', async () => {
  const { ask, made } = await withPeople(3);
  await made('/Groups', { displayName: 'Engineers', members: [{ value: '2' }, { value: '3' }] });
  const found = async (url: string) => idsOf((await ask('GET', url)).body);

  expect(await found('/Users?filter=groups.display eq "engineers"')).toEqual(['2', '3']);
  expect(await found('/Users?filter=groups[value eq "4"] and userName eq "user3"')).toEqual(['3']);
  expect(await found('/Users?filter=not (groups pr)')).toEqual(['1']);
  expect(await found('/Groups?filter=members.value eq "2"')).toEqual(['4']);
  expect(await found('/Groups?filter=members[display eq "user3" and type eq "User"]')).toEqual(['4']);
  expect(await found('/Groups?filter=members eq "1"')).toEqual([]);
  expect(await found('/Users?filter=meta.location ew "/Users/1"')).toEqual(['1']);
});

it('finds by the time of the last change', async () => {
  const { ask, made, patch } = aProvider();
  await made('/Users', { userName: 'early' });
  await made('/Users', { userName: 'late' });
  const { body } = await ask('GET', '/Users/2');
  await patch('/Users/1', { op: 'replace', path: 'title', value: 'x' });

  const created = String(attribute(body, 'meta', 'created'));
  const later = await ask('GET', `/Users?filter=meta.lastModified gt "${created}"`);

  expect(idsOf(later.body)).toEqual(['1']);
});
