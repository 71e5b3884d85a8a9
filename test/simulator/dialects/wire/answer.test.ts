import { describe, expect, it } from 'vitest';
import { detailOf, readList, readResource, retryAfterMs, told } from '../../../../simulator/dialects/wire/answer.ts';
import { aList, anAnswer, anError, aUser } from '../../build.ts';

describe('readList', () => {
  it('reads the resources, and an empty list without Resources', () => {
    expect(readList(anAnswer(200, aList(aUser('7'))))).toMatchObject({ kind: 'read', value: [{ id: '7' }] });
    expect(readList(anAnswer(200, { totalResults: 0 }))).toEqual({ kind: 'read', value: [] });
  });

  it.each([
    [anAnswer(200), 'has no body'],
    [anAnswer(200, '<html>'), 'not JSON: <html>'],
    [anAnswer(200, []), 'not a JSON object'],
    [anAnswer(200, aUser('7')), 'not a ListResponse'],
    [anAnswer(200, { totalResults: '1', Resources: [] }), 'totalResults is not a number'],
    [anAnswer(200, aList({ userName: 'x' })), 'no id'],
    [anAnswer(200, aList('x')), 'no id'],
  ])('names the fault in what is no list of resources (%#)', (answer, reason) => {
    expect(readList(answer)).toEqual({ kind: 'fault', reason: expect.stringContaining(reason) });
  });
});

it.each([{}, { id: '' }, { id: 7 }, { id: null }])('takes %o for no resource', (body) => {
  expect(readResource(anAnswer(200, body))).toMatchObject({ kind: 'fault' });
});

it('tells a refusal by its status and its detail, else by the beginning of its text', () => {
  expect(told(anAnswer(409, anError(409, 'userName is taken')))).toBe('409 Conflict: userName is taken');
  expect(told(anAnswer(418))).toBe('418');
  expect(detailOf(anAnswer(500, 'x'.repeat(5_000)))).toHaveLength(301);
});

it.each([
  ['7', 7_000],
  [' 7 ', 7_000],
  ['999999999', 86_400_000],
  ['Wed, 25 Nov 2026 00:00:00 GMT', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['', undefined],
])('reads Retry-After “%s” as %s ms', (value, expected) => {
  expect(retryAfterMs(anAnswer(429, undefined, { 'retry-after': value }))).toBe(expected);
});
