import { expect, it } from 'vitest';
import {
  emptyTokenRefused,
  nothingTold,
  refusedStoresNothing,
} from '../../../../scenarios/checks/authentication/tokens.ts';
import { asked, listing, lookUpOf, refusal, silent } from '../../build.ts';

it('takes 400 and 401 to an empty token', () => {
  const judge = (status: number) =>
    emptyTokenRefused.judge({ exchanges: [asked('GET /Users/7', refusal(status))] }).kind;

  expect([judge(400), judge(401), judge(403)]).toEqual(['pass', 'pass', 'pass']);
  expect(judge(500)).toBe('fail');
});

it('takes any answer that is the same for somebody and for nobody', () => {
  const judge = (there: number, missing: number) =>
    nothingTold.judge({ exchanges: [asked('GET /Users/7', refusal(there)), asked('GET /Users/8', refusal(missing))] })
      .kind;

  expect(judge(401, 401)).toBe('pass');
  expect(judge(404, 404)).toBe('pass');
  expect(judge(401, 404)).toBe('fail');
  expect(judge(401, 503)).toBe('error');
});

it('takes an empty list, or 404, for nobody', () => {
  expect(refusedStoresNothing.judge(listing()).kind).toBe('pass');
  expect(refusedStoresNothing.judge(lookUpOf(refusal(404))).kind).toBe('pass');
  expect(refusedStoresNothing.judge(listing({ id: '7' })).kind).toBe('fail');
  expect(refusedStoresNothing.judge(lookUpOf(refusal(400))).kind).toBe('error');
});

it('skips the look for somebody where there are no filters', () => {
  const discovery = { ...silent, filter: false };

  expect(refusedStoresNothing.judge({ ...lookUpOf(refusal(400)), discovery }).kind).toBe('skip');
  expect(refusedStoresNothing.judge(lookUpOf(refusal(501))).kind).toBe('skip');
});
