import { expect, it } from 'vitest';
import { mediaType } from '../../../scenarios/observers/media-type.ts';
import { ada, judged } from './build.ts';

it.each([
  ['a charset and any letter case', ada(), { headers: { 'content-type': 'Application/SCIM+JSON; charset=utf-8' } }],
])('passes %s', (_what, body, look) => {
  expect(judged(mediaType, body, look)).toBe('pass');
});

it.each([
  ['plain text', ada(), { headers: { 'content-type': 'text/plain' } }],
  ['a page', '<html>', { headers: { 'content-type': 'text/html' } }],
])('fails %s', (_what, body, look) => {
  expect(judged(mediaType, body, look)).toBe('fail');
});

it.each([
  ['application/json', ada(), { headers: { 'content-type': 'application/json;charset=utf-8' } }],
  ['no type', ada(), {}],
])('only warns of %s', (_what, body, look) => {
  expect(judged(mediaType, body, look)).toBe('warn');
});

it.each([
  ['a 204', undefined, { status: 204 }],
  [
    'application/json where nothing else was asked for',
    ada(),
    { accept: 'application/json', headers: { 'content-type': 'application/json' } },
  ],
])('does not look at %s', (_what, body, look) => {
  expect(judged(mediaType, body, look)).toBe('not shown');
});
