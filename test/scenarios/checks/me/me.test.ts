import { expect, it } from 'vitest';
import { meAnswered, meLocated } from '../../../../scenarios/checks/me/me.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { aList, anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, baseUrl, refusal } from '../../build.ts';

const me = (response?: ScimResponse) => ({ exchanges: [asked('GET /Me', response)] });
const shown = (location?: string, body: unknown = aUser('7')): ScimResponse =>
  anAnswer(200, body, location === undefined ? {} : { location });

it.each([
  ['a person', shown(), 'pass'],
  ['501', refusal(501), 'pass'],
  ['308 to a person', anAnswer(308, undefined, { location: `${baseUrl}/Users/7` }), 'pass'],
  ['308 to nowhere', anAnswer(308), 'fail'],
  ['404, as for a token that is nobody’s own', refusal(404), 'skip'],
  ['403, as for a token that is nobody’s own', refusal(403), 'skip'],
  ['405', refusal(405), 'skip'],
  ['a log-in page', anAnswer(302, undefined, { location: '/login' }), 'fail'],
  ['a page', anAnswer(200, '<html>', { 'content-type': 'text/html' }), 'fail'],
  ['a list', shown(undefined, aList(aUser('7'))), 'fail'],
  ['a server error', refusal(500), 'fail'],
  ['a bad time', refusal(503), 'error'],
  ['nothing', undefined, 'error'],
])('judges /Me that is answered with %s', (_what, response, kind) => {
  expect(meAnswered.judge(me(response)).kind).toBe(kind);
});

it.each([
  ['the URL of the person', shown(`${baseUrl}/Users/7`), 'pass'],
  ['it below the host alone', shown('/scim/v2/Users/7'), 'pass'],
  ['an id that is percent-encoded', shown(`${baseUrl}/Users/a%2F7`, aUser('a/7')), 'pass'],
  ['nothing', shown(), 'fail'],
  ['/Me itself', shown(`${baseUrl}/Me`), 'fail'],
  ['/Me itself, as meta does', shown(`${baseUrl}/Me`, { ...aUser('7'), meta: { location: `${baseUrl}/Me` } }), 'fail'],
  ['somebody else', shown(`${baseUrl}/Users/8`), 'fail'],
])('judges an answer whose Location names %s', (_what, response, kind) => {
  expect(meLocated.judge(me(response)).kind).toBe(kind);
});

it('asks for no Location where /Me shows nobody', () => {
  expect(meLocated.judge(me(refusal(501))).kind).toBe('skip');
  expect(meLocated.judge(me(anAnswer(308))).kind).toBe('skip');
  expect(meLocated.judge(me(shown(undefined, aList()))).kind).toBe('skip');
  expect(meLocated.judge(me(refusal(503))).kind).toBe('error');
});
