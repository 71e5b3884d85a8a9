import { expect, it } from 'vitest';
import { formattedFollows } from '../../../../scenarios/checks/values/formatted-name.ts';
import type { Seen } from '../../../../scenarios/scenario.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { readOf } from '../../build.ts';

const named = (familyName: string, formatted?: string): Seen =>
  readOf(anAnswer(200, { id: '7', name: { familyName, formatted } }));
const kindOf = (before: Seen, after?: Seen) =>
  formattedFollows.judge({ before, after, familyName: { before: 'Berg', after: 'Stein' } }).kind;

it('takes any order and letters, and a formatted name that goes', () => {
  expect(kindOf(named('Berg', 'BERG, Ada'), named('Stein', 'Stein, Ada'))).toBe('pass');
  expect(kindOf(named('Berg', 'Ada Berg'), named('Stein'))).toBe('pass');
});

it('fails one that stays, and one that never had the name', () => {
  expect(kindOf(named('Berg', 'Ada Berg'), named('Stein', 'Ada Berg'))).toBe('fail');
  expect(kindOf(named('Berg', 'Somebody'))).toBe('fail');
});

it('does not judge by a change that did not happen, nor where nothing is composed', () => {
  expect(kindOf(named('Berg', 'Ada Berg'), named('Berg', 'Ada Berg'))).toBe('pass');
  expect(kindOf(named('Berg', 'Ada Berg'))).toBe('pass');
  expect(kindOf(named('Berg'))).toBe('skip');
});
