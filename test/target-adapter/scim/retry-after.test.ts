import { expect, it } from 'vitest';
import { askedWaitMs } from '../../../target-adapter/scim/retry-after.ts';
import { anAnswer } from '../../simulator/build.ts';

const cameAt = Date.UTC(1994, 10, 6, 8, 49, 30);

it.each([
  ['7', 7_000],
  ['99999999', 99_999_999_000],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 7_000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 7_000],
  ['Sun Nov  6 08:49:37 1994', 7_000],
  ['Sun, 06 Nov 1994 08:49:00 GMT', 0],
  ['-5', undefined],
  ['1e3', undefined],
  ['1994-11-06T08:49:37Z', undefined],
  ['', undefined],
])('reads “%s” as a wait of %s ms', (after, waitMs) => {
  expect(askedWaitMs(anAnswer(429, undefined, { 'retry-after': after }), cameAt)).toBe(waitMs);
});

it('counts a date from that of the answer, whatever the clock here says', () => {
  const date = 'Sun, 06 Nov 1994 08:49:35 GMT';

  const answer = anAnswer(503, undefined, { date, 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' });

  expect(askedWaitMs(answer, cameAt)).toBe(2_000);
});

it('takes any other status for an answer, whatever it asks for', () => {
  expect(askedWaitMs(anAnswer(301, undefined, { 'retry-after': '7' }), cameAt)).toBeUndefined();
});
