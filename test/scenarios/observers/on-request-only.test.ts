import { expect, it } from 'vitest';
import { onRequestOnly } from '../../../scenarios/observers/on-request-only.ts';
import { ada, describing, judged } from './build.ts';

it.each([['a person without it', ada(), { known: describing([{ name: 'bio', returned: 'request' }]) }]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(onRequestOnly, body, look)).toBe('pass');
  },
);

it.each([
  ['one that nobody asked for', ada({ bio: 'x' }), { known: describing([{ name: 'bio', returned: 'request' }]) }],
  [
    'one that is only not excluded',
    ada({ bio: 'x' }),
    { what: 'GET /Users/7?excludedAttributes=title', known: describing([{ name: 'bio', returned: 'request' }]) },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(onRequestOnly, body, look)).toBe('fail');
});

it.each([
  [
    'one that was asked for',
    ada({ bio: 'x' }),
    { what: 'GET /Users/7?attributes=bio', known: describing([{ name: 'bio', returned: 'request' }]) },
  ],
  [
    'the answer to a write',
    ada({ bio: 'x' }),
    { what: 'PATCH /Users/7', known: describing([{ name: 'bio', returned: 'request' }]) },
  ],
  ['a type that has none', ada(), { known: describing([]) }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(onRequestOnly, body, look)).toBe('not shown');
});
