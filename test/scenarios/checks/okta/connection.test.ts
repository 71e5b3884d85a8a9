import { expect, it } from 'vitest';
import { oktaBaseUrl, oktaFirstPages, oktaInTime } from '../../../../scenarios/checks/okta/connection.ts';
import { aList, anAnswer, anError, aUser } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const page = (body: unknown, status = 200) => asked('GET /Users?startIndex=1&count=2', anAnswer(status, body));
const kindOf = (...exchanges: Parameters<typeof oktaFirstPages.judge>[0]['exchanges']) =>
  oktaFirstPages.judge({ exchanges }).kind;

it('takes a list, and one of nobody without Resources', () => {
  expect(kindOf(page(aList(aUser('7'))))).toBe('pass');
  expect(kindOf(page({ totalResults: 0 }))).toBe('pass');
});

it('fails a refusal, more people than were asked for, and what is no list', () => {
  expect(kindOf(page(anError(400, 'No.'), 400))).toBe('fail');
  expect(kindOf(page(aList(aUser('1'), aUser('2'), aUser('3'))))).toBe('fail');
  expect(kindOf(page([aUser('7')]))).toBe('fail');
});

it('does not judge a throttled page, a refused credential and no answer at all', () => {
  expect(kindOf(page(undefined, 429))).toBe('error');
  expect(kindOf(page(undefined, 401))).toBe('error');
  expect(kindOf(asked('GET /Users?startIndex=1&count=2'))).toBe('error');
});

it('takes plain http on a network of one’s own alone', () => {
  const judge = (baseUrl: string) => oktaBaseUrl.judge({ baseUrl });

  expect(judge('http://127.0.0.1:8080/scim/v2').kind).toBe('pass');
  expect(judge('https://app.example.com/scim/v2').kind).toBe('pass');
  expect(judge('http://app.example.com/scim/v2')).toMatchObject({ kind: 'fail', actual: 'http://app.example.com' });
  expect(judge('https://app.example.com/scim_v2').kind).toBe('fail');
});

it('goes by the quickest of the lists of groups, and by the slowest answer of all', () => {
  const list = (durationMs: number) => ({ ...asked('GET /Groups', anAnswer(200, aList())), durationMs });
  const judge = (lists: readonly number[], all: readonly number[] = lists) =>
    oktaInTime.judge({ lists: lists.map(list), all: all.map(list) }).kind;

  expect(judge([900, 100, 2_000])).toBe('pass');
  expect(judge([900, 700])).toBe('fail');
  expect(judge([], [20])).toBe('skip');
  expect(judge([100], [61_000])).toBe('fail');
});
