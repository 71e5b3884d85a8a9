import { expect, it } from 'vitest';
import { noLostUpdate, oneWinner } from '../../../../scenarios/checks/concurrency/writes.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, listing, readOf, refusal } from '../../build.ts';

type Answer = Parameters<typeof asked>[1];
const created = anAnswer(201, { id: '7' });
const race = (one: Answer, other: Answer, ...found: readonly unknown[]) => {
  const seen = listing(...found);
  const creates = [asked('POST /Users', one), asked('POST /Users', other)];
  return oneWinner.judge({ ...seen, exchanges: [...creates, ...seen.exchanges], creates: 2 }).kind;
};

it('passes one winner, whichever it is, and only warns where the other is refused otherwise', () => {
  expect(race(created, refusal(409), { id: '7' })).toBe('pass');
  expect(race(refusal(409), created, { id: '7' })).toBe('pass');
  expect(race(created, refusal(400), { id: '7' })).toBe('warn');
});

it('fails two winners, none, and a crash', () => {
  expect(race(created, created, { id: '7' }, { id: '8' })).toBe('fail');
  expect(race(refusal(409), refusal(409))).toBe('fail');
  expect(race(created, refusal(500), { id: '7' })).toBe('fail');
});

it('cannot judge a race in which a target asks for patience', () => {
  expect(race(created, refusal(429), { id: '7' })).toBe('error');
});

const update = (displayName: string, one: Answer, other: Answer = anAnswer(200, {})) => {
  const seen = readOf(anAnswer(200, { id: '7', displayName, title: 'Dr' }));
  const patches = [asked('PATCH /Users/7', one), asked('PATCH /Users/7', other)];
  const changes = [
    ['displayName', 'New'],
    ['title', 'Dr'],
  ] as const;
  return noLostUpdate.judge({ ...seen, exchanges: [...patches, ...seen.exchanges], changes }).kind;
};

it('fails a change that was confirmed and is gone', () => {
  expect(update('New', anAnswer(204))).toBe('pass');
  expect(update('Old', anAnswer(200, {}))).toBe('fail');
});

it('does not miss a change that was refused', () => {
  expect(update('Old', refusal(409))).toBe('warn');
  expect(update('Old', refusal(503))).toBe('error');
});
