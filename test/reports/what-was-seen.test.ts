import { expect, it } from 'vitest';
import { attributesIn, seenIn, subjectAndSeen } from '../../reports/what-was-seen.ts';
import { aRedCheck } from './build.ts';

const differs = aRedCheck({ title: 'A person reads back', expected: 'title “Dr, PhD”', actual: 'title absent' });

it('puts what was sent beside what was read', () => {
  expect(seenIn(differs)).toBe('title absent in place of “Dr, PhD”');
  expect(subjectAndSeen(differs)).toBe('A person reads back: title absent in place of “Dr, PhD”');
  expect(attributesIn(differs)).toEqual(['title']);
});

it('leaves alone what is no list of attributes', () => {
  const actual = '200, yet the person can still log in';

  expect(subjectAndSeen(aRedCheck({ expected: 'the person cannot log in', actual }))).toBe(actual);
  expect(attributesIn(aRedCheck({ expected: 'the person cannot log in' }))).toEqual([]);
});

it.each(['none: GET /Users answered 200', 'lost', 'POST /Users answered 201'])(
  'names the subject of “%s”',
  (actual) => {
    expect(subjectAndSeen(aRedCheck({ title: 'Subject', expected: 'something', actual }))).toBe(`Subject: ${actual}`);
  },
);

it('takes the reason where nothing was seen', () => {
  const { actual: _actual, ...check } = aRedCheck({ status: 'error', reason: 'no answer' });

  expect(seenIn(check)).toBe('no answer');
});
