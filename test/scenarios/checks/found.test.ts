import { describe, expect, it } from 'vitest';
import { foundByUserName } from '../../../scenarios/checks/create/found-by-user-name.ts';
import { judgeFound, judgeNotFound } from '../../../scenarios/checks/found.ts';
import type { Discovery } from '../../../scenarios/discovery.ts';
import type { Seen } from '../../../scenarios/scenario.ts';
import { aList, anAnswer, aUser } from '../../simulator/build.ts';
import { actualOf, listing, lookUpOf, refusal, silent } from '../build.ts';

const ada = aUser('7');
const grace = aUser('8', { userName: 'grace@example.org' });
const noFilter: Discovery = { ...silent, filter: false };
type Asked = { readonly discovery?: Discovery; readonly resourceId?: string };

const found = (seen: Seen, { discovery = silent, ...others }: Asked = {}) =>
  judgeFound({ ...seen, userName: 'ada.berg.r7f3k2.1@example.org', discovery, ...others });
const notFound = (seen: Seen, discovery = silent) =>
  judgeNotFound({ ...seen, discovery }, 'nobody under the old address');
const counted = (totalResults: unknown, ...Resources: readonly unknown[]) =>
  lookUpOf(anAnswer(200, { totalResults, Resources }));

describe('one account', () => {
  it.each([
    ['alone in the list', listing(ada)],
    ['in another letter case', listing({ ...ada, userName: 'ADA.BERG.R7F3K2.1@EXAMPLE.ORG' })],
    ['with its attribute in another case', listing({ id: '7', username: ada.userName })],
    ['in a list without totalResults', lookUpOf(anAnswer(200, { Resources: [ada] }))],
    ['in a list whose totalResults is a text', counted('1', ada)],
  ])('is found %s', (_how, seen) => {
    expect(found(seen)).toEqual({ kind: 'pass' });
  });

  it('is found only where it is the one that was meant', () => {
    expect(found(listing(ada), { resourceId: '7' }).kind).toBe('pass');
    expect(found(listing(ada), { resourceId: '6' })).toEqual({
      kind: 'fail',
      expected: 'the account that was there before',
      actual: 'another account with another id',
    });
  });

  it.each([
    ['nobody', listing(), 'none: GET /Users answered 200'],
    ['404 in place of an empty list', lookUpOf(refusal(404)), 'none: GET /Users answered 404, “No.”'],
    ['two of that name', listing(ada, { ...ada, id: '8' }), '2 accounts with this userName'],
    [
      'everybody',
      listing(ada, grace, aUser('9', { userName: 'x' })),
      '3 in the answer to userName eq: the filter was not applied',
    ],
    ['somebody else', listing(grace), 'another person: the filter was not applied'],
    ['somebody without a userName', listing({ id: '7' }), 'an account without a userName'],
    ['an entry without an id', counted(1, { userName: ada.userName }), 'an entry without an id, totalResults 1'],
    [
      'a count and no list',
      lookUpOf(anAnswer(200, { totalResults: 1, resources: [ada] })),
      'none: GET /Users answered 200, totalResults 1',
    ],
    ['a page', lookUpOf(anAnswer(200, '<html>')), 'none: GET /Users answered 200'],
  ])('is not found in %s', (_what, seen, actual) => {
    expect(found(seen)).toEqual({ kind: 'fail', expected: 'one account with this userName', actual });
  });

  it('is found with a warning where the count says something else than the list', () => {
    for (const total of [0, 2, 57])
      expect(found(counted(total, ada))).toMatchObject({
        kind: 'warn',
        actual: `totalResults ${total} and one account`,
      });
  });
});

describe('nobody', () => {
  it.each([
    ['an empty list', listing()],
    ['a list without Resources', lookUpOf(anAnswer(200, { totalResults: 0 }))],
    ['a list with null in place of Resources', lookUpOf(anAnswer(200, { totalResults: 0, Resources: null }))],
    ['an empty list without totalResults', lookUpOf(anAnswer(200, { Resources: [] }))],
    ['404, which the connection test tells', lookUpOf(refusal(404))],
  ])('is found in %s', (_what, seen) => {
    expect(notFound(seen)).toEqual({ kind: 'pass' });
  });

  it.each([
    ['the person', listing(ada), '1 in the answer to userName eq'],
    ['entries without an id', counted(2, { userName: 'a' }, {}), '2 in the answer to userName eq'],
    ['the bare person in place of a list', lookUpOf(anAnswer(200, ada)), 'no ListResponse: GET /Users answered 200'],
    ['a page', lookUpOf(anAnswer(200, '<html>')), 'no ListResponse: GET /Users answered 200'],
    ['an array', lookUpOf(anAnswer(200, [ada])), 'no ListResponse: GET /Users answered 200'],
    ['204', lookUpOf(anAnswer(204)), 'no ListResponse: GET /Users answered 204'],
  ])('is not what %s says', (_what, seen, actual) => {
    expect(notFound(seen)).toEqual({ kind: 'fail', expected: 'nobody under the old address', actual });
  });

  it('is found with a warning where the count says otherwise', () => {
    expect(notFound(counted(1))).toMatchObject({
      kind: 'warn',
      expected: 'totalResults 0',
      actual: 'totalResults 1 and nobody',
    });
  });
});

describe('a look-up without an answer that counts', () => {
  it.each([undefined, anAnswer(429), anAnswer(502), anAnswer(503), anAnswer(504)])('is not judged: %#', (answer) => {
    expect([found(lookUpOf(answer)).kind, notFound(lookUpOf(answer)).kind]).toEqual(['error', 'error']);
  });

  it.each([400, 401, 403])('is not judged when refused with %i: it is missing evidence', (status) => {
    expect([found(lookUpOf(refusal(status))).kind, notFound(lookUpOf(refusal(status))).kind]).toEqual([
      'error',
      'error',
    ]);
  });

  it.each([500, 501])('fails as %i', (status) => {
    expect(found(lookUpOf(refusal(status)))).toMatchObject({ kind: 'fail', expected: 'an answer to userName eq' });
  });

  it.each([
    ['refused', lookUpOf(refusal(400, 'invalidFilter'))],
    ['not implemented', lookUpOf(refusal(501))],
    ['answered with everybody', listing(grace, aUser('9', { userName: 'x' }))],
    ['answered with somebody else', listing(grace)],
  ])('is skipped when %s, where no filter is announced', (_how, seen) => {
    const skipped = { kind: 'skip', reason: 'the target does not support filters' };

    expect([found(seen, { discovery: noFilter }), notFound(seen, noFilter)]).toEqual([skipped, skipped]);
  });

  it('is believed where it is right, announced or not', () => {
    expect([found(listing(ada), { discovery: noFilter }).kind, notFound(listing(), noFilter).kind]).toEqual([
      'pass',
      'pass',
    ]);
  });
});

describe('the check of the look-up itself', () => {
  const judge = (seen: Seen, discovery = silent) =>
    foundByUserName.judge({ ...seen, userName: 'ada.berg.r7f3k2.1@example.org', discovery });

  it.each([400, 403, 422])('fails where userName eq is refused with %i', (status) => {
    expect(judge(lookUpOf(refusal(status)))).toMatchObject({ kind: 'fail', expected: 'an answer to userName eq' });
  });

  it('skips where no filter is announced, and judges no refused credential', () => {
    expect(judge(lookUpOf(refusal(400)), noFilter).kind).toBe('skip');
    expect(judge(lookUpOf(refusal(401))).kind).toBe('error');
  });

  it('finds as the others do', () => {
    expect(judge(listing(ada)).kind).toBe('pass');
    expect(actualOf(judge(lookUpOf(anAnswer(200, aList()))))).toBe('none: GET /Users answered 200');
  });
});
