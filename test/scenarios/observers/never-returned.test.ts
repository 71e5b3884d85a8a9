import { expect, it } from 'vitest';
import { neverReturned } from '../../../scenarios/observers/never-returned.ts';
import { ada, describing, judged, list } from './build.ts';

it.each([
  ['a person without password', ada(), {}],
  ['a password that is null', ada({ password: null }), {}],
  ['the request, which may hold one', ada(), { what: 'POST /Users', status: 201, sent: { password: 'x' } }],
])('passes %s', (_what, body, look) => {
  expect(judged(neverReturned, body, look)).toBe('pass');
});

it.each([
  ['a password in a list', list([ada({ password: '***' })]), { what: 'GET /Users' }],
  ['what the schema never returns', ada({ pin: '7' }), { known: describing([{ name: 'pin', returned: 'never' }]) }],
  ['what clients only write', ada({ pin: '7' }), { known: describing([{ name: 'pin', mutability: 'writeOnly' }]) }],
])('fails %s', (_what, body, look) => {
  expect(judged(neverReturned, body, look)).toBe('fail');
});

it.each([['an error', {}, { status: 404 }]])('does not look at %s', (_what, body, look) => {
  expect(judged(neverReturned, body, look)).toBe('not shown');
});
