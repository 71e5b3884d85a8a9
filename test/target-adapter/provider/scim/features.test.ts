import { expect, it } from 'vitest';
import { allFeatures, type FeatureName } from '../../../../target-adapter/provider/scim/features.ts';
import { bulkRequest, patchOp, searchRequest } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

const without = (feature: FeatureName) => aProvider({ features: { ...allFeatures, [feature]: false } });

it('announces all that it can do', async () => {
  const { body } = await aProvider().ask('GET', '/ServiceProviderConfig');

  expect(body).toMatchObject({
    patch: { supported: true },
    filter: { supported: true, maxResults: 200 },
    sort: { supported: true },
    etag: { supported: true },
    changePassword: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: 200,
      maxPageSize: 200,
      cursorTimeout: 600,
    },
    bulk: { supported: true, maxOperations: 1_000, maxPayloadSize: 1_048_576 },
  });
});

it.each(['patch', 'filter', 'sort', 'etag', 'bulk', 'changePassword'] as const)(
  'announces that it is without %s',
  async (feature) => {
    const { body } = await without(feature).ask('GET', '/ServiceProviderConfig');

    expect(body).toMatchObject({ [feature]: { supported: false } });
  },
);

it.each([
  ['patch', 'PATCH', '/Users/1', { schemas: [patchOp], Operations: [{ op: 'add', path: 'title', value: 'x' }] }],
  ['filter', 'GET', '/Users?filter=userName eq "ada"', undefined],
  ['filter', 'POST', '/Users/.search', { schemas: [searchRequest], filter: 'userName eq "ada"' }],
  ['search', 'POST', '/Users/.search', { schemas: [searchRequest] }],
  ['search', 'POST', '/.search', { schemas: [searchRequest] }],
  ['search', 'GET', '/', undefined],
  ['me', 'GET', '/Me', undefined],
  ['bulk', 'POST', '/Bulk', { schemas: [bulkRequest], Operations: [{ method: 'DELETE', path: '/Users/1' }] }],
] as const)('answers 501 without %s to %s %s', async (feature, method, path, body) => {
  const { ask, made } = without(feature);
  await made('/Users', { userName: 'ada' });

  expect((await ask(method, path, body)).status).toBe(501);
});

it('ignores cursor where it cannot page by one, and says nothing of paging', async () => {
  const { ask, made } = without('cursor');
  await made('/Users', { userName: 'ada' });

  const { body } = await ask('GET', '/Users?cursor=x&count=1&startIndex=1');

  expect(body).toMatchObject({ startIndex: 1, itemsPerPage: 1 });
  expect((await ask('GET', '/ServiceProviderConfig')).body).not.toHaveProperty('pagination');
});

it('ignores sortBy where it cannot sort', async () => {
  const { ask, made } = without('sort');
  for (const userName of ['b', 'a']) await made('/Users', { userName });

  expect(idsOf((await ask('GET', '/Users?sortBy=userName')).body)).toEqual(['1', '2']);
});
