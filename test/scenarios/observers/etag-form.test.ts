import { expect, it } from 'vitest';
import { etagForm } from '../../../scenarios/observers/etag-form.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  ['a weak one', ada(), { headers: { etag: 'W/"7"' }, known: describing([], { etag: true }) }],
  ['a strong one', ada(), { headers: { etag: '"7"' }, known: describing([], { etag: true }) }],
])('passes %s', (_what, body, look) => {
  expect(judged(etagForm, body, look)).toBe('pass');
});

it.each([
  ['no quotes', ada(), { headers: { etag: '7' }, known: describing([], { etag: true }) }],
  ['a small w', ada(), { headers: { etag: 'w/"7"' }, known: describing([], { etag: true }) }],
])('only warns of %s', (_what, body, look) => {
  expect(judged(etagForm, body, look)).toBe('warn');
});

it.each([
  ['a target that does not announce them', ada(), { headers: { etag: '7' }, known: describing([], { etag: false }) }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(etagForm, body, look)).toBe('not shown');
});
