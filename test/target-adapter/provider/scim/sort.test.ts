import { describe, expect, it } from 'vitest';
import { correctScimPolicies } from '../../../../target-adapter/provider/scim/policies.ts';
import type { JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, searchRequest } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

async function withPeople(...people: readonly JsonObject[]) {
  const provider = aProvider();
  for (const [at, person] of people.entries()) await provider.made('/Users', { userName: `user${at + 1}`, ...person });
  return {
    ...provider,
    async found(query: string) {
      return idsOf((await provider.ask('GET', `/Users?${query}`)).body);
    },
  };
}

it('orders by the named attribute, ascending where nothing is said', async () => {
  const { found } = await withPeople({ userName: 'b' }, { userName: 'a' }, { userName: 'c' });

  expect(await found('sortBy=userName')).toEqual(['2', '1', '3']);
  expect(await found('sortBy=userName&sortOrder=ascending')).toEqual(['2', '1', '3']);
  expect(await found('sortBy=userName&sortOrder=descending')).toEqual(['3', '1', '2']);
  expect(await found('sortOrder=descending')).toEqual(['1', '2', '3']);
});

it('heeds case where the attribute does', async () => {
  const { found } = await withPeople(
    { userName: 'Bx', externalId: 'b' },
    { userName: 'ax', externalId: 'C' },
    { userName: 'cx', externalId: 'a' },
  );

  expect(await found('sortBy=userName')).toEqual(['2', '1', '3']);
  expect(await found('sortBy=externalId')).toEqual(['2', '3', '1']);
});

it('sorts a multi-valued attribute by its primary value, or else by the first', async () => {
  const { found } = await withPeople(
    { emails: [{ value: 'a@x' }, { value: 'z@x', primary: true }] },
    { emails: [{ value: 'm@x' }, { value: 'b@x' }] },
  );

  expect(await found('sortBy=emails.value')).toEqual(['2', '1']);
  expect(await found('sortBy=emails')).toEqual(['2', '1']);
});

it('sorts by a part of a complex attribute, and by attributes of an extension', async () => {
  const { found } = await withPeople(
    { name: { familyName: 'b' }, [enterpriseSchema]: { department: 'y' } },
    { name: { familyName: 'a' }, [enterpriseSchema]: { department: 'z' } },
  );

  expect(await found('sortBy=NAME.familyname')).toEqual(['2', '1']);
  expect(await found(`sortBy=${enterpriseSchema}:department`)).toEqual(['1', '2']);
});

it('puts who has no value last, and first where the order is turned round', async () => {
  const { found } = await withPeople({}, { title: 'b' }, { title: 'a' });

  expect(await found('sortBy=title')).toEqual(['3', '2', '1']);
  expect(await found('sortBy=title&sortOrder=descending')).toEqual(['1', '2', '3']);
});

it('sorts times as instants, and what is computed', async () => {
  const { found, made } = await withPeople({}, {}, {});
  await made('/Groups', { displayName: 'b', members: [{ value: '1' }] });
  await made('/Groups', { displayName: 'a', members: [{ value: '3' }] });

  expect(await found('sortBy=meta.created&sortOrder=descending')).toEqual(['3', '2', '1']);
  expect(await found('sortBy=groups.display')).toEqual(['3', '1', '2']);
  expect(await found('sortBy=active')).toEqual(['1', '2', '3']);
});

it('sorts before it pages', async () => {
  const { found } = await withPeople({ userName: 'b' }, { userName: 'a' }, { userName: 'c' });

  const pages = [1, 2, 3].map((startIndex) => found(`sortBy=userName&count=1&startIndex=${startIndex}`));

  expect(await Promise.all(pages)).toEqual([['2'], ['1'], ['3']]);
});

it('sorts a search by POST, and one over several types', async () => {
  const { ask, made } = await withPeople({ displayName: 'b' }, { displayName: 'c' });
  await made('/Groups', { displayName: 'a' });
  const search = { schemas: [searchRequest], sortBy: 'displayName', sortOrder: 'descending' };

  expect(idsOf((await ask('POST', '/Users/.search', search)).body)).toEqual(['2', '1']);
  expect(idsOf((await ask('POST', '/.search', search)).body)).toEqual(['2', '1', '3']);
  expect(idsOf((await ask('GET', '/?sortBy=userName')).body)).toEqual(['1', '2', '3']);
});

it.each([
  ['sortBy=bogus', 'which is no attribute here'],
  ['sortBy=name', 'which has parts'],
  ['sortBy=password', 'never returned'],
  ['sortBy=%20', 'must be the name of an attribute'],
  ['sortBy=userName&sortOrder=sideways', 'sortOrder must be ascending or descending'],
])('refuses %s', async (query, detail) => {
  const { ask } = await withPeople({});

  const { status, body } = await ask('GET', `/Users?${query}`);

  expect(status).toBe(400);
  expect(body).toMatchObject({ scimType: 'invalidValue', detail: expect.stringContaining(detail) });
});

describe('a mistaken provider', () => {
  it.each([
    ['sortsBy', { sortsBy: (values: readonly unknown[]) => values[0] }, 'sortBy=emails.value', ['1', '2']],
    ['sortText', { sortText: (text: string) => text }, 'sortBy=userName', ['1', '2']],
    ['compare', { compare: () => 0 }, 'sortBy=userName&sortOrder=descending', ['1', '2']],
  ])('%s decides', async (_name, change, query, ids) => {
    const { ask, made } = aProvider({ policies: { ...correctScimPolicies, ...change } });
    await made('/Users', { userName: 'Z', emails: [{ value: 'a@x' }, { value: 'z@x', primary: true }] });
    await made('/Users', { userName: 'b', emails: [{ value: 'b@x' }] });

    expect(idsOf((await ask('GET', `/Users?${query}`)).body)).toEqual(ids);
  });
});
