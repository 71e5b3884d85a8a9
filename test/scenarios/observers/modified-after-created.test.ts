import { expect, it } from 'vitest';
import { modifiedAfterCreated } from '../../../scenarios/observers/modified-after-created.ts';
import { ada, judged } from './build.ts';

it.each([
  [
    'the same moment in another zone',
    ada({ meta: { created: '2026-11-24T08:30:00Z', lastModified: '2026-11-24T09:30:00+01:00' } }),
    {},
  ],
  ['later', ada({ meta: { created: '2026-11-24T08:30:00Z', lastModified: '2026-11-25T08:30:00Z' } }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(modifiedAfterCreated, body, look)).toBe('pass');
});

it.each([
  ['years before', ada({ meta: { created: '2026-11-24T08:30:00Z', lastModified: '2001-01-01T00:00:00Z' } }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(modifiedAfterCreated, body, look)).toBe('fail');
});

it.each([
  ['a moment before', ada({ meta: { created: '2026-11-24T08:30:00.4Z', lastModified: '2026-11-24T08:30:00Z' } }), {}],
])('only warns of %s', (_what, body, look) => {
  expect(judged(modifiedAfterCreated, body, look)).toBe('warn');
});

it.each([['times that cannot be read', ada({ meta: { created: 'x', lastModified: 'y' } }), {}]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(modifiedAfterCreated, body, look)).toBe('not shown');
  },
);
