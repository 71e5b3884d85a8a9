import { expect, it } from 'vitest';
import { groupFoundByName } from '../../../../scenarios/checks/groups/found-by-name.ts';
import { oktaMemberPlain } from '../../../../scenarios/checks/okta/groups.ts';
import { oktaGroupLinked, oktaProfilePushed } from '../../../../scenarios/checks/okta/links.ts';
import { oktaHitComplete } from '../../../../scenarios/checks/okta/match.ts';
import { aList, anAnswer, aPerson, aUser } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const group = (...members: readonly object[]) => ({ id: 'g1', displayName: 'Sales', members });
const list = (...groups: readonly unknown[]) => asked('GET /Groups', anAnswer(200, aList(...groups)));

it('wants the group and no other, and nothing where filters are not supported', () => {
  const judge = (found: ReturnType<typeof list>, discovery = silent) =>
    groupFoundByName.judge({ asked: found, id: 'g1', discovery }).kind;

  expect(judge(list(group()))).toBe('pass');
  expect(judge(list())).toBe('fail');
  expect(judge(list(group(), { id: 'g2' }))).toBe('fail');
  expect(judge(list(), { ...silent, filter: false })).toBe('skip');
  expect(judge(asked('GET /Groups', refusal(400)))).toBe('fail');
});

it('lets a target leave the type of a member out', () => {
  const judge = (member: object) =>
    oktaMemberPlain.judge({
      discovery: silent,
      write: asked('PATCH /Groups/g1', anAnswer(204)),
      after: readOf(anAnswer(200, group(member)), '/Groups/g1'),
      wishes: [],
      member: '7',
    }).kind;

  expect(judge({ value: '7' })).toBe('pass');
  expect(judge({ value: '7', type: 'User' })).toBe('pass');
  expect(judge({ value: '7', type: 'Group' })).toBe('fail');
});

it('compares the link with what was there', () => {
  const seen = readOf(anAnswer(200, group()), '/Groups/g1');

  expect(oktaGroupLinked.judge({ id: 'g1', linked: 'g1', seen }).kind).toBe('pass');
  expect(oktaGroupLinked.judge({ id: 'g1', linked: 'g2', seen }).kind).toBe('fail');
  expect(oktaGroupLinked.judge({ id: 'g1', linked: undefined, seen }).kind).toBe('error');
});

it('wants an account to be linked before its profile counts', () => {
  const person = aPerson();
  const read = { ...readOf(anAnswer(200, aUser('7'))), person, sent: {}, discovery: silent, id: '7' };

  expect(oktaProfilePushed.judge({ ...read, linked: '8' }).kind).toBe('fail');
  expect(oktaProfilePushed.judge({ ...read, linked: undefined }).kind).toBe('error');
});

it('tells what a hit lacks', () => {
  const meta = { location: 'https://target.example/scim/v2/Users/7', resourceType: 'User' };
  const hit = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: '7', userName: 'ada', active: true, meta };
  const found = list(hit);

  expect(oktaHitComplete.judge({ asked: found, hit }).kind).toBe('pass');
  expect(oktaHitComplete.judge({ asked: found, hit: { ...hit, active: undefined } })).toMatchObject({
    kind: 'fail',
    actual: 'no active',
  });
  expect(oktaHitComplete.judge({ asked: found }).kind).toBe('skip');
});
