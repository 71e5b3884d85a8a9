import { describe, expect, it } from 'vitest';
import { correctScimPolicies, type ScimPolicies } from '../../../../target-adapter/provider/scim/policies.ts';
import { attribute, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import {
  bulkRequest,
  bulkResponse,
  enterpriseSchema,
  errorSchema,
  groupSchema,
  patchOp,
  userSchema,
} from '../../../../target-adapter/scim/urns.ts';
import { aProvider, baseUrl } from './a-provider.ts';

function aBulkProvider(options: Parameters<typeof aProvider>[0] = {}) {
  const provider = aProvider(options);
  const job = (Operations: unknown, more: JsonObject = {}) =>
    provider.ask('POST', '/Bulk', { schemas: [bulkRequest], Operations, ...more });
  return {
    ...provider,
    job,
    /** The results of a job. */
    async results(Operations: readonly JsonObject[], more: JsonObject = {}): Promise<readonly unknown[]> {
      const results = attribute((await job(Operations, more)).body, 'Operations');
      return Array.isArray(results) ? results : [];
    },
    count: (url: string) => provider.shown(`${url}?count=0`, 'totalResults'),
  };
}

const user = (bulkId: string, userName = bulkId, more: JsonObject = {}) => ({
  method: 'POST',
  path: '/Users',
  bulkId,
  data: { schemas: [userSchema], userName, ...more },
});
const group = (bulkId: string, ...members: readonly string[]) => ({
  method: 'POST',
  path: '/Groups',
  bulkId,
  data: { schemas: [groupSchema], displayName: bulkId, members: members.map((value) => ({ value })) },
});
const statuses = (results: readonly unknown[]) => results.map((result) => attribute(result, 'status'));

it('carries out every method as the single request would, and tells each result', async () => {
  const { made, job, shown } = aBulkProvider();
  for (const userName of ['put', 'patch', 'delete']) await made('/Users', { userName });
  const change = { schemas: [patchOp], Operations: [{ op: 'add', path: 'title', value: 'x' }] };

  const { status, body } = await job([
    user('u1'),
    { method: 'PUT', path: '/Users/1', data: { userName: 'put', title: 'y' } },
    { method: 'PATCH', path: '/Users/2', data: change },
    { method: 'DELETE', path: '/Users/3' },
  ]);

  expect(status).toBe(200);
  expect(body).toEqual({
    schemas: [bulkResponse],
    Operations: [
      {
        method: 'POST',
        bulkId: 'u1',
        version: expect.stringMatching(/^W\//),
        location: `${baseUrl}/Users/4`,
        status: '201',
      },
      { method: 'PUT', version: expect.stringMatching(/^W\//), location: `${baseUrl}/Users/1`, status: '200' },
      { method: 'PATCH', version: expect.stringMatching(/^W\//), location: `${baseUrl}/Users/2`, status: '200' },
      { method: 'DELETE', location: `${baseUrl}/Users/3`, status: '204' },
    ],
  });
  expect([await shown('/Users/1', 'title'), await shown('/Users/2', 'title')]).toEqual(['y', 'x']);
});

it('takes the operations of a PATCH without their message too', async () => {
  const { made, results, shown } = aBulkProvider();
  await made('/Users', { userName: 'ada' });

  await results([{ method: 'PATCH', path: '/Users/1', data: [{ op: 'add', path: 'title', value: 'x' }] }]);

  expect(await shown('/Users/1', 'title')).toBe('x');
});

it('goes on after an error, which comes with its body and without a location', async () => {
  const { results } = aBulkProvider();

  const all = await results([user('u1', 'ada'), user('u2', 'ADA'), user('u3', 'bob')]);

  expect(statuses(all)).toEqual(['201', '409', '201']);
  expect(all[1]).toEqual({
    method: 'POST',
    bulkId: 'u2',
    status: '409',
    response: {
      schemas: [errorSchema],
      status: '409',
      scimType: 'uniqueness',
      detail: expect.stringContaining('taken'),
    },
  });
});

it('says where what failed would have been, but for a POST', async () => {
  const { results } = aBulkProvider();

  expect(await results([{ method: 'DELETE', path: '/Users/9' }])).toMatchObject([
    { status: '404', location: `${baseUrl}/Users/9`, response: { status: '404' } },
  ]);
});

it.each([
  [1, ['201', '409']],
  [2, ['201', '409', '409']],
  [3, ['201', '409', '409', '201']],
  [0, ['201', '409', '409', '201']],
])('stops once there are as many errors as failOnErrors says: %d', async (failOnErrors, expected) => {
  const { results, count } = aBulkProvider();

  const all = await results([user('a', 'x'), user('b', 'x'), user('c', 'x'), user('d', 'y')], { failOnErrors });

  expect(statuses(all)).toEqual(expected);
  expect(await count('/Users')).toBe(expected.filter((status) => status === '201').length);
});

describe('bulkId', () => {
  it('stands for the id of what was created before', async () => {
    const { results, shown } = aBulkProvider();

    const all = await results([user('u1'), group('g1', 'bulkId:u1')]);

    expect(statuses(all)).toEqual(['201', '201']);
    expect(await shown('/Groups/2', 'members')).toMatchObject([{ value: '1', type: 'User' }]);
  });

  it('stands for what is created later, whose result keeps its place', async () => {
    const { results, shown } = aBulkProvider();

    const all = await results([group('g1', 'bulkId:u1'), user('u1')]);

    expect(all).toMatchObject([
      { bulkId: 'g1', status: '201' },
      { bulkId: 'u1', status: '201' },
    ]);
    expect(await shown('/Groups/2', 'members')).toMatchObject([{ value: '1' }]);
  });

  it('is resolved in extensions, in paths, and in the filter of a PATCH', async () => {
    const { results, shown } = aBulkProvider();

    const all = await results([
      user('boss'),
      user('u1', 'ada', { [enterpriseSchema]: { manager: { value: 'bulkId:boss' } } }),
      group('g1', 'bulkId:u1', 'bulkId:boss'),
      {
        method: 'PATCH',
        path: '/Groups/bulkId:g1',
        data: { schemas: [patchOp], Operations: [{ op: 'remove', path: 'members[value eq "bulkId:boss"]' }] },
      },
    ]);

    expect(statuses(all)).toEqual(['201', '201', '201', '204']);
    expect(all[3]).toMatchObject({ location: `${baseUrl}/Groups/3` });
    expect(await shown('/Users/2', enterpriseSchema, 'manager', 'value')).toBe('1');
    expect(await shown('/Groups/3', 'members')).toMatchObject([{ value: '2' }]);
  });

  it('may go round in a circle of groups', async () => {
    const { results, shown } = aBulkProvider();

    const all = await results([group('A', 'bulkId:B'), group('B', 'bulkId:C'), group('C', 'bulkId:A')]);
    const ids = all.map((result) => String(attribute(result, 'location')).split('/').at(-1));

    expect(statuses(all)).toEqual(['201', '201', '201']);
    expect(await shown(`/Groups/${ids[0]}`, 'members')).toMatchObject([{ value: ids[1] }]);
    expect(await shown(`/Groups/${ids[1]}`, 'members')).toMatchObject([{ value: ids[2] }]);
    expect(await shown(`/Groups/${ids[2]}`, 'members')).toMatchObject([{ value: ids[0] }]);
    expect(attribute(all[2], 'version')).toBe(await shown(`/Groups/${ids[2]}`, 'meta', 'version'));
  });

  it('may go round in a circle of managers', async () => {
    const { results, shown } = aBulkProvider();
    const managedBy = (value: string) => ({ [enterpriseSchema]: { department: 'd', manager: { value } } });

    const all = await results([user('a', 'a', managedBy('bulkId:b')), user('b', 'b', managedBy('bulkId:a'))]);

    expect(statuses(all)).toEqual(['201', '201']);
    expect(await shown('/Users/1', enterpriseSchema)).toMatchObject({ department: 'd', manager: { value: '2' } });
    expect(await shown('/Users/2', enterpriseSchema)).toMatchObject({ department: 'd', manager: { value: '1' } });
  });

  it('leaves nothing of a circle that cannot be closed', async () => {
    const { results, count } = aBulkProvider();

    const all = await results([group('A', 'bulkId:A')]);

    expect(all).toMatchObject([{ status: '409', response: { detail: expect.stringContaining('member of itself') } }]);
    expect(await count('/Groups')).toBe(0);
  });

  it('fails the operation that refers to what nobody creates, and no other', async () => {
    const { results } = aBulkProvider();

    const all = await results([group('g1', 'bulkId:nobody'), user('u1'), user('u2', 'u1'), group('g2', 'bulkId:u2')]);

    expect(statuses(all)).toEqual(['400', '201', '409', '400']);
    expect(all[0]).toMatchObject({ response: { scimType: 'invalidValue', detail: expect.stringContaining('nobody') } });
  });
});

it('heeds the version of an operation as it heeds If-Match', async () => {
  const { made, results, shown } = aBulkProvider();
  await made('/Users', { userName: 'ada' });
  const version = await shown('/Users/1', 'meta', 'version');

  const all = await results([
    { method: 'PUT', path: '/Users/1', version, data: { userName: 'ada', title: 'x' } },
    { method: 'PUT', path: '/Users/1', version, data: { userName: 'ada', title: 'y' } },
    { method: 'DELETE', path: '/Users/1', version },
  ]);

  expect(statuses(all)).toEqual(['200', '412', '412']);
  expect(await shown('/Users/1', 'title')).toBe('x');
});

it.each([
  ['without schemas', { Operations: [user('u')] }, 'invalidSyntax'],
  ['without operations', { schemas: [bulkRequest] }, 'invalidSyntax'],
  ['of no operation', { schemas: [bulkRequest], Operations: [] }, 'invalidSyntax'],
  ['of something else', { schemas: [bulkRequest], Operations: ['x'] }, 'invalidSyntax'],
  ['with one bulkId twice', { schemas: [bulkRequest], Operations: [user('u', 'a'), user('u', 'b')] }, 'invalidValue'],
  ['with a limit that is none', { schemas: [bulkRequest], Operations: [user('u')], failOnErrors: 'x' }, 'invalidValue'],
])('refuses a job %s, and does nothing of it', async (_what, body, scimType) => {
  const { ask, count } = aBulkProvider();

  const answer = await ask('POST', '/Bulk', body);

  expect(answer).toMatchObject({ status: 400, body: { schemas: [errorSchema], scimType } });
  expect(await count('/Users')).toBe(0);
});

it.each([
  ['GET', '/Users/1', 'x', {}],
  ['POST', '/Users', undefined, {}],
  ['POST', '/Users', 'x', undefined],
  ['POST', 'Users', 'x', {}],
  ['POST', '/Bulk', 'x', {}],
  ['POST', '/Users/.search', 'x', {}],
  ['DELETE', undefined, undefined, undefined],
])('refuses the operation %s %s with bulkId %s and data %j', async (method, path, bulkId, data) => {
  const { results } = aBulkProvider();

  const all = await results([{ method, path, bulkId, data }, user('u1')]);

  expect(all).toMatchObject([{ status: '400', response: { scimType: 'invalidSyntax' } }, { status: '201' }]);
});

it('refuses more than it announces, and names the limit', async () => {
  const { job } = aBulkProvider();
  const idle = { method: 'DELETE', path: '/Users/9' };

  const most = await job(Array(1_000).fill(idle));
  const many = await job(Array(1_001).fill(idle));
  const large = await job([user('u', 'ada', { title: 'x'.repeat(1_048_576) })]);

  expect([most.status, many.status, large.status]).toEqual([200, 413, 413]);
  expect(attribute(many.body, 'detail')).toBe('the job has 1001 operations; maxOperations is 1000');
  expect(attribute(large.body, 'detail')).toContain('maxPayloadSize is 1048576');
});

it('exceedsBulkLimit decides whether a limit holds', async () => {
  const { job } = aBulkProvider({ policies: { ...correctScimPolicies, exceedsBulkLimit: () => false } });

  expect((await job(Array(1_001).fill({ method: 'DELETE', path: '/Users/9' }))).status).toBe(200);
});

it('takes POST alone', async () => {
  const { ask } = aBulkProvider();

  expect(await ask('GET', '/Bulk')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
});

it.each<[string, Partial<ScimPolicies>, readonly string[]]>([
  ['goesOn', { goesOn: () => true }, ['201', '409', '201']],
  ['referredId', { referredId: () => undefined }, ['201', '409']],
  ['bulkOrder', { bulkOrder: (operations) => [...operations].reverse() }, ['201', '409', '201']],
])('%s decides', async (_name, change, expected) => {
  const { results } = aBulkProvider({ policies: { ...correctScimPolicies, ...change } });

  const all = await results([user('a', 'x'), user('b', 'x'), group('g', 'bulkId:a')], { failOnErrors: 1 });

  expect(statuses(all)).toEqual(expected);
});
