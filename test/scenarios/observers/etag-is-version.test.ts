import { expect, it } from 'vitest';
import { etagIsVersion } from '../../../scenarios/observers/etag-is-version.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  [
    'the same',
    ada({ meta: { version: 'W/"7"' } }),
    { headers: { etag: 'W/"7"' }, known: describing([], { etag: true }) },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(etagIsVersion, body, look)).toBe('pass');
});

it.each([
  [
    'another',
    ada({ meta: { version: 'W/"7"' } }),
    { headers: { etag: 'W/"8"' }, known: describing([], { etag: true }) },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(etagIsVersion, body, look)).toBe('fail');
});

it.each([
  [
    'other quotes',
    ada({ meta: { version: 'W/"7"' } }),
    { headers: { etag: '7' }, known: describing([], { etag: true }) },
  ],
])('only warns of %s', (_what, body, look) => {
  expect(judged(etagIsVersion, body, look)).toBe('warn');
});

it.each([
  [
    'the ETag of a framework, where none are announced',
    ada({ meta: { version: 'W/"7"' } }),
    { headers: { etag: 'W/"8"' }, known: describing([], { etag: false }) },
  ],
  ['a target that says nothing of ETags', ada({ meta: { version: 'W/"7"' } }), { headers: { etag: 'x' } }],
  ['no version', ada(), { headers: { etag: 'W/"7"' }, known: describing([], { etag: true }) }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(etagIsVersion, body, look)).toBe('not shown');
});
