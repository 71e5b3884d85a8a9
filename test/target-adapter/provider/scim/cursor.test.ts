import { expect, it } from 'vitest';
import { correctScimPolicies, type ScimPolicies } from '../../../../target-adapter/provider/scim/policies.ts';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { listResponse, searchRequest } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

async function withPeople(count: number, options: Parameters<typeof aProvider>[0] = {}) {
  const provider = aProvider(options);
  for (let number = 1; number <= count; number += 1) await provider.made('/Users', { userName: `user${number}` });
  const page = async (query: string) => {
    const { status, body } = await provider.ask('GET', `/Users?${query}`);
    return {
      status,
      body,
      ids: idsOf(body),
      next: attribute(body, 'nextCursor'),
      previous: attribute(body, 'previousCursor'),
    };
  };
  return { ...provider, page };
}

it.each(['cursor', 'cursor='])('begins with %s, and tells the next page until the last', async (empty) => {
  const { page } = await withPeople(5);

  const first = await page(`${empty}&count=2`);
  const second = await page(`cursor=${first.next}&count=2`);
  const third = await page(`cursor=${second.next}&count=2`);

  expect([first, second, third].map(({ ids }) => ids)).toEqual([['1', '2'], ['3', '4'], ['5']]);
  expect(first.body).toMatchObject({ schemas: [listResponse], totalResults: 5, itemsPerPage: 2 });
  expect(first.body).not.toHaveProperty('startIndex');
  expect(first.next).toMatch(/^[\w.~-]+$/);
  expect(third.body).not.toHaveProperty('nextCursor');
});

it('ends with a page that is full where there is no more', async () => {
  const { page } = await withPeople(2);

  const { ids, body } = await page('cursor=&count=2');

  expect(ids).toEqual(['1', '2']);
  expect(body).not.toHaveProperty('nextCursor');
});

it('leads back from the second page on', async () => {
  const { page } = await withPeople(4);

  const first = await page('cursor=&count=2');
  const second = await page(`cursor=${first.next}&count=2`);
  const again = await page(`cursor=${second.previous}&count=2`);

  expect([first.previous, again.ids, again.previous]).toEqual([undefined, ['1', '2'], undefined]);
});

it.each(['0', '-1'])('shows nobody for count=%s, and how many there are', async (count) => {
  const { page } = await withPeople(2);

  const { ids, body, next } = await page(`cursor=&count=${count}`);

  expect([ids, attribute(body, 'totalResults'), next]).toEqual([[], 2, undefined]);
});

it('keeps the order and the filter over all pages', async () => {
  const { page } = await withPeople(4);
  const query = 'filter=userName ne "user2"&sortBy=userName&sortOrder=descending&count=2';

  const first = await page(`${query}&cursor=`);
  const second = await page(`${query}&cursor=${first.next}`);

  expect([first.ids, second.ids]).toEqual([['4', '3'], ['1']]);
});

it('goes on behind who was shown last, whoever comes or goes', async () => {
  const { page, ask } = await withPeople(5);
  const first = await page('cursor=&count=2');

  await ask('DELETE', '/Users/1');
  expect((await page(`cursor=${first.next}&count=2`)).ids).toEqual(['3', '4']);
});

it('goes on behind the place of who was shown last and is gone', async () => {
  const { page, ask } = await withPeople(5);
  const first = await page('cursor=&count=2');

  await ask('DELETE', '/Users/2');
  expect((await page(`cursor=${first.next}&count=2`)).ids).toEqual(['3', '4']);
});

it('takes another count on the way', async () => {
  const { page } = await withPeople(5);

  const { next } = await page('cursor=&count=2');

  expect((await page(`cursor=${next}&count=1`)).ids).toEqual(['3']);
});

it('pages a search by POST', async () => {
  const { ask, page } = await withPeople(3);
  const search = (cursor: unknown) => ask('POST', '/Users/.search', { schemas: [searchRequest], cursor, count: 2 });

  const first = await search('');
  const second = await search(attribute(first.body, 'nextCursor'));

  expect([idsOf(first.body), idsOf(second.body)]).toEqual([['1', '2'], ['3']]);
  expect((await page(`cursor=${attribute(first.body, 'nextCursor')}`)).ids).toEqual(['3']);
});

it('pages by index where nothing is said', async () => {
  const { page } = await withPeople(3);

  const { body, next } = await page('count=2');

  expect(body).toMatchObject({ startIndex: 1, itemsPerPage: 2 });
  expect(next).toBeUndefined();
});

it.each([
  ['not-a-cursor', ''],
  ['%2A', ''],
  ['e30.x', ''],
  ['NEXT', '&filter=userName pr'],
  ['NEXT', '&sortBy=userName'],
  ['NEXT.x', ''],
  ['xNEXT', ''],
])('refuses cursor=%s%s, which it did not give for this query', async (cursor, more) => {
  const { page } = await withPeople(3);
  const { next } = await page('cursor=&count=2');

  const { status, body } = await page(`cursor=${cursor.replace('NEXT', String(next))}&count=2${more}`);

  expect(status).toBe(400);
  expect(body).toMatchObject({ scimType: 'invalidCursor', detail: 'the cursor was not given for this query' });
});

it('refuses a cursor of another endpoint', async () => {
  const { page, ask } = await withPeople(3);
  const { next } = await page('cursor=&count=2');

  expect(await ask('GET', `/Groups?cursor=${next}`)).toMatchObject({
    status: 400,
    body: { scimType: 'invalidCursor' },
  });
});

it('lets a cursor live as long as it says, and tells that it has expired', async () => {
  const { page, pass } = await withPeople(3);
  const { next } = await page('cursor=&count=2');

  pass(599);
  expect((await page(`cursor=${next}&count=2`)).status).toBe(200);

  pass(1);
  expect(await page(`cursor=${next}&count=2`)).toMatchObject({ status: 400, body: { scimType: 'expiredCursor' } });
});

it.each([
  ['count=abc&cursor=', 'invalidCount'],
  ['count=abc', 'invalidValue'],
  ['count=2&cursor=&startIndex=1', 'invalidValue'],
])('refuses %s with %s', async (query, scimType) => {
  const { page } = await withPeople(1);

  expect(await page(query)).toMatchObject({ status: 400, body: { scimType } });
});

it.each<[string, Partial<ScimPolicies>, readonly string[]]>([
  ['onCursor', { onCursor: () => 'restart' }, ['1', '2']],
  ['resumesAt', { resumesAt: ({ from }) => Math.max(0, from - 1) }, ['2', '3']],
])('%s decides what the second page is', async (_name, change, ids) => {
  const { page } = await withPeople(4, { policies: { ...correctScimPolicies, ...change } });

  const { next } = await page('cursor=&count=2');

  expect((await page(`cursor=${next}&count=2`)).ids).toEqual(ids);
});
