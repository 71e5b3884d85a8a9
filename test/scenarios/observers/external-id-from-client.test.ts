import { expect, it } from 'vitest';
import { externalIdFromClient } from '../../../scenarios/observers/external-id-from-client.ts';
import { ada, judged } from './build.ts';

it.each([
  ['the one that was given', ada({ externalId: 'a' }), { what: 'POST /Users', status: 201, sent: { externalId: 'a' } }],
  ['none, whatever was given', ada(), { what: 'POST /Users', status: 201, sent: { externalId: 'a' } }],
])('passes %s', (_what, body, look) => {
  expect(judged(externalIdFromClient, body, look)).toBe('pass');
});

it.each([['another', ada({ externalId: 'A' }), { what: 'POST /Users', status: 201, sent: { externalId: 'a' } }]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(externalIdFromClient, body, look)).toBe('fail');
  },
);

it.each([['one where none was given', ada({ externalId: 'a' }), { what: 'POST /Users', status: 201, sent: {} }]])(
  'only warns of %s',
  (_what, body, look) => {
    expect(judged(externalIdFromClient, body, look)).toBe('warn');
  },
);

it.each([['a read', ada({ externalId: 'a' }), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(externalIdFromClient, body, look)).toBe('not shown');
});
