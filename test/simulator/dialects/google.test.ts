import { expect, it } from 'vitest';
import { google } from '../../../simulator/dialects/google.ts';
import type { Intent } from '../../../simulator/intent.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aGroup, aList, anAnswer, anError, aPerson, aSetting, aUser, playTarget } from '../build.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const query = '/Users?filter=userName%20eq%20%22ada.berg.r7f3k2.1%40example.org%22&startIndex=1';
const linked = aSetting({ links: { 'r7f3k2-1': '7' } });
const user = {
  schemas: ['urn:scim:schemas:core:1.0', core],
  userName: 'ada.berg.r7f3k2.1@example.org',
  emails: [{ primary: true, value: 'ada.berg.r7f3k2.1@example.org', type: 'work' }],
  displayName: 'Ada Berg',
  name: { givenName: 'Ada', familyName: 'Berg' },
  active: true,
};

const play = (intent: Intent, setting: ReturnType<typeof aSetting>, ...answers: readonly ScimResponse[]) =>
  playTarget(google.converse(intent, setting), answers);
const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));

it('tests the connection by the bare list of users', () => {
  expect(told(play({ kind: 'test-connection' }, aSetting(), anAnswer(200, aList())))).toEqual([['GET', '/Users']]);
});

it('filters with startIndex and without count, then posts with both URNs, in the captured order', () => {
  const created = play(
    { kind: 'assign', person: aPerson() },
    aSetting(),
    anAnswer(200, aList()),
    anAnswer(201, aUser('7')),
  );

  expect(told(created)).toEqual([
    ['GET', query],
    ['POST', '/Users', user],
  ]);
  expect(JSON.stringify(created.requests[1]?.body)).toBe(JSON.stringify(user));
});

it('carries its User-Agent, and application/json with a body', () => {
  const { requests } = play(
    { kind: 'assign', person: aPerson() },
    aSetting(),
    anAnswer(200, aList()),
    anAnswer(201, aUser('7')),
  );

  expect(requests.map(({ headers }) => headers)).toEqual([
    { 'User-Agent': 'Google-Auto-Provisioning' },
    { 'Content-Type': 'application/json', 'User-Agent': 'Google-Auto-Provisioning' },
  ]);
});

it('names the URN of SCIM 2.0 alone with schemas=2.0', () => {
  const setting = aSetting({ links: { 'r7f3k2-1': '7' }, options: { schemas: '2.0' } });

  expect(told(play({ kind: 'enable', person: aPerson() }, setting, anAnswer(200)))).toEqual([
    ['PUT', '/Users/7', { ...user, schemas: [core] }],
  ]);
});

it('changes an address by a PUT of the whole user', () => {
  const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });
  const emails = [{ primary: true, value: 'eva.r7f3k2.2@example.org', type: 'work' }];

  expect(told(play({ kind: 'update', person, before: aPerson() }, linked, anAnswer(200)))).toEqual([
    ['PUT', '/Users/7', { ...user, userName: 'eva.r7f3k2.2@example.org', emails }],
  ]);
});

it.each([
  ['unassign', false],
  ['disable', false],
  ['enable', true],
] as const)('sets active by a PUT to %s', (kind, active) => {
  expect(told(play({ kind, person: aPerson() }, linked, anAnswer(200)))).toEqual([
    ['PUT', '/Users/7', { ...user, active }],
  ]);
});

it('deletes people, and takes a 404 for done', () => {
  const deleted = play({ kind: 'delete', person: aPerson() }, linked, anAnswer(404));

  expect(told(deleted)).toEqual([['DELETE', '/Users/7']]);
  expect(deleted.settlement).toEqual({ kind: 'done', action: 'delete', resourceId: '7' });
});

it.each<Intent>([
  { kind: 'push-group', group: aGroup() },
  { kind: 'rename-group', group: aGroup(), before: aGroup() },
  { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: [] },
  { kind: 'replace-members', group: aGroup() },
  { kind: 'delete-group', group: aGroup() },
  { kind: 'import' },
  { kind: 'set-password', person: aPerson(), password: 'x' },
])('says nothing to $kind', (intent) => {
  expect(play(intent, linked).requests).toEqual([]);
});

it.each([
  [429, 'retry'],
  [500, 'retry'],
  [409, 'failed'],
  [404, 'failed'],
])('ends a %i as %s', (status, kind) => {
  const { settlement } = play({ kind: 'enable', person: aPerson() }, linked, anAnswer(status, anError(status, 'no')));

  expect(settlement).toMatchObject({ kind, action: 'enable' });
});
