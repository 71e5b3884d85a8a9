import { expect, it } from 'vitest';
import { idOfResult, operationsIn, resultOf, resultsIn } from '../../../target-adapter/scim/bulk-job.ts';

it.each(['/Bulk', '/bulk', '/Bulk/', '/Bulk?x=1'])('reads the operations of a job at %s', (path) => {
  const Operations = [{ method: 'post', path: '/Users', bulkId: 'a', data: { userName: 'ada' } }, { method: 'DELETE' }];

  expect(operationsIn({ method: 'POST', path, body: { Operations } })).toEqual([
    { method: 'POST', path: '/Users', bulkId: 'a', body: { userName: 'ada' } },
    { method: 'DELETE', path: '' },
  ]);
});

it.each([
  ['another method', { method: 'GET', path: '/Bulk' } as const],
  ['another path', { method: 'POST', path: '/Bulks', body: { Operations: [] } } as const],
])('sees no job in %s', (_what, request) => {
  expect(operationsIn(request)).toBeUndefined();
});

it.each([
  ['text', '201', 201, 'text'],
  ['a number', 201, 201, 'number'],
  ['an object', { code: '201' }, 201, 'object'],
  ['a word', 'created', undefined, 'text'],
  ['nothing', undefined, undefined, 'none'],
])('reads a status that is %s', (_what, given, status, statusAs) => {
  const [result] = resultsIn({ Operations: [{ status: given }] }) ?? [];

  expect([result?.status, result?.statusAs]).toEqual([status, statusAs]);
});

it('finds a result by bulkId before its place, and by its place where that can be told', () => {
  const results = resultsIn({ Operations: [{ bulkId: 'b', status: '201' }, { status: '204' }] }) ?? [];
  const all = { results, operations: 2 };

  expect(resultOf({ bulkId: 'b' }, 1, all)).toBe(results[0]);
  expect(resultOf({}, 1, all)).toBe(results[1]);
  expect(resultOf({ bulkId: 'a' }, 0, all)).toBeUndefined();
  expect(resultOf({}, 1, { results, operations: 3 })).toBeUndefined();
});

it.each([
  [{ location: 'https://x.example/Users/a%2Fb?c#d' }, 'a/b'],
  [{ location: '/Users/%E0%A4%A' }, '%E0%A4%A'],
  [{ location: '/Users/1', response: { id: '7' } }, '7'],
  [{ location: '/Users/' }, undefined],
  [{}, undefined],
])('takes the id out of %j', (result, id) => {
  expect(idOfResult({ ...result, statusAs: 'none' })).toBe(id);
});
