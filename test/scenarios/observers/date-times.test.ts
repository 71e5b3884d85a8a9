import { expect, it } from 'vitest';
import { dateTimes } from '../../../scenarios/observers/date-times.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  ['any number of fraction digits', ada({ meta: { created: '2026-11-24T08:30:00.1234567Z' } }), {}],
  ['an offset', ada({ meta: { created: '2026-11-24T08:30:00+01:00' } }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(dateTimes, body, look)).toBe('pass');
});

it.each([
  ['a date alone', ada({ meta: { created: '2026-11-24' } }), {}],
  ['a number', ada({ meta: { lastModified: 1764000000 } }), {}],
  [
    'an attribute that the schema calls so',
    ada({ hired: 'May 5' }),
    { known: describing([{ name: 'hired', type: 'dateTime' }]) },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(dateTimes, body, look)).toBe('fail');
});

it.each([['a time without a zone', ada({ meta: { created: '2026-11-24T08:30:00' } }), {}]])(
  'only warns of %s',
  (_what, body, look) => {
    expect(judged(dateTimes, body, look)).toBe('warn');
  },
);

it.each([['a resource without meta', ada({ meta: undefined }), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(dateTimes, body, look)).toBe('not shown');
});
