import { expect, it } from 'vitest';
import { oktaImportOrder, oktaImportWhole, type Sweep } from '../../../../scenarios/checks/okta/import.ts';

const sweep = (ids: string, change: Partial<Sweep> = {}): Sweep => ({
  ids: [...ids],
  totals: [ids.length],
  whole: true,
  ...change,
});
const whole = (one: Sweep, own = 'a') => oktaImportWhole.judge({ sweeps: [one], own: [...own] }).kind;
const order = (...sweeps: readonly string[]) =>
  oktaImportOrder.judge({ sweeps: sweeps.map((ids) => sweep(ids)), own: [] }).kind;

it('lets one person stand twice, or come and go meanwhile', () => {
  expect(whole(sweep('abca'))).toBe('pass');
  expect(whole(sweep('abc', { totals: [4, 3] }))).toBe('skip');
});

it('goes by what both readings show', () => {
  const both = (...sweeps: readonly string[]) =>
    oktaImportWhole.judge({ sweeps: sweeps.map((ids) => sweep(ids)), own: ['a'] }).kind;

  expect(both('bc', 'abc')).toBe('pass');
  expect(both('abcabc', 'abc')).toBe('pass');
  expect(both('bc', 'bc')).toBe('fail');
});

it('fails several people who stand twice, who are missing, or who are told of and not shown', () => {
  expect(whole(sweep('abcabc'))).toBe('fail');
  expect(whole(sweep('bc'))).toBe('fail');
  expect(whole(sweep('abc', { totals: [9] }))).toBe('fail');
});

it('says nothing of the rest where there are more people than are read, and nothing without an answer', () => {
  expect(whole(sweep('bc', { whole: false, totals: [900] }))).toBe('skip');
  expect(whole(sweep('', { whole: false, broken: '429' }))).toBe('error');
});

it('compares the order of those who were there both times', () => {
  expect(order('abcd', 'xabd')).toBe('pass');
  expect(order('abcd', 'bacd')).toBe('fail');
  expect(order('a', 'a')).toBe('skip');
});
