import { expect, it } from 'vitest';
import { groupsReadOnly, managerNameReadOnly } from '../../../../scenarios/checks/references/read-only.ts';
import {
  displayAnswered,
  groupExternalId,
  groupsHoldIds,
  idsApart,
  managerById,
  outerIndirect,
  referenceFollowed,
  versionApart,
} from '../../../../scenarios/checks/references/references.ts';
import { includes, showsNot, without } from '../../../../scenarios/checks/wish.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, schemaOf, silent } from '../../build.ts';

const follow = (...answers: readonly ScimResponse[]) =>
  referenceFollowed.judge({
    ref: '../Users/7',
    id: '7',
    exchanges: answers.map((answer) => asked('GET /Users/7', answer)),
  }).kind;

it('takes either way to read a relative reference, and a status that fits', () => {
  expect(follow(anAnswer(200, { id: '7' }))).toBe('pass');
  expect(follow(refusal(404), anAnswer(200, { id: '7' }))).toBe('pass');
  expect(follow(refusal(403))).toBe('pass');
  expect(follow(refusal(404))).toBe('fail');
  expect(follow(anAnswer(200, { id: '8' }))).toBe('fail');
  expect(follow(anAnswer(200))).toBe('fail');
  expect(follow(refusal(503))).toBe('error');
  expect(follow(refusal(401))).toBe('error');
});

it('does not owe a $ref', () => {
  expect(referenceFollowed.judge({ ref: '', id: '7', lacks: 'the target shows no $ref' }).kind).toBe('skip');
});

it('only warns of one id for a person and a group, and fails one for two people', () => {
  expect(idsApart.judge({ users: ['1', '2'], groups: ['3'] }).kind).toBe('pass');
  expect(idsApart.judge({ users: ['1', '2'], groups: ['1'] }).kind).toBe('warn');
  expect(idsApart.judge({ users: ['1', '1'], groups: [] }).kind).toBe('fail');
});

const externalId = (posted: readonly number[], shown?: string) =>
  groupExternalId.judge({
    posted: posted.map((status) =>
      asked('POST /Groups', status === 201 ? anAnswer(201, { id: '9' }) : refusal(status)),
    ),
    after: readOf(anAnswer(200, { id: '9', externalId: shown }), '/Groups/9'),
    externalId: 'AbC',
  }).kind;

it('only warns where a group drops its externalId, and fails where it is refused for it', () => {
  expect(externalId([201], 'AbC')).toBe('pass');
  expect(externalId([201])).toBe('warn');
  expect(externalId([400, 201])).toBe('fail');
  expect(externalId([400, 400])).toBe('skip');
  expect(externalId([503])).toBe('error');
});

const groups = (shown: unknown) => ({
  person: readOf(anAnswer(200, { id: '7', groups: shown })),
  direct: 'g2',
  outer: 'g1',
});

it('wants groups by their ids, and only warns where none are shown', () => {
  expect(groupsHoldIds.judge(groups([{ value: 'g2' }, { value: 'g1', type: 'indirect' }])).kind).toBe('pass');
  expect(groupsHoldIds.judge(groups([{ value: 'Sales' }])).kind).toBe('fail');
  expect(groupsHoldIds.judge(groups(undefined)).kind).toBe('warn');
  expect(groupsHoldIds.judge({ ...groups(undefined), discovery: schemaOf({ groups: {} }) }).kind).toBe('warn');
  expect(groupsHoldIds.judge({ ...groups(undefined), discovery: schemaOf({ username: {} }) }).kind).toBe('skip');
});

it.each([
  [[{ value: 'g1', type: 'indirect' }], 'pass'],
  [[{ value: 'g1' }], 'pass'],
  [[{ value: 'g2', type: 'direct' }], 'pass'],
  [[{ value: 'g1', type: 'direct' }], 'fail'],
])('judges the outer group in %j: %s', (shown, kind) => {
  expect(outerIndirect.judge(groups(shown)).kind).toBe(kind);
});

it('skips the outer group where groups hold no groups', () => {
  expect(outerIndirect.judge({ ...groups([]), outer: undefined }).kind).toBe('skip');
});

const joined = (response: ScimResponse, ...members: readonly string[]) => ({
  discovery: silent,
  write: asked('PATCH /Users/8', response),
  after: readOf(anAnswer(200, { id: '9', members: members.map((value) => ({ value })) }), '/Groups/9'),
});

it('warns where a PATCH of groups is passed over, and fails where it lets somebody in (trap 2)', () => {
  const wishes = [without({ value: '8' }, 'members')];

  expect(groupsReadOnly.judge({ ...joined(refusal(400, 'mutability'), '7'), wishes }).kind).toBe('pass');
  expect(groupsReadOnly.judge({ ...joined(anAnswer(204), '7'), wishes }).kind).toBe('warn');
  expect(groupsReadOnly.judge({ ...joined(anAnswer(204), '7', '8'), wishes }).kind).toBe('fail');
});

it('wants a member by another version of its URL', () => {
  const wishes = [includes([{ value: '8' }], 'members')];

  expect(versionApart.judge({ ...joined(anAnswer(204), '8'), wishes }).kind).toBe('pass');
  expect(versionApart.judge({ ...joined(refusal(400)), wishes }).kind).toBe('fail');
  expect(versionApart.judge({ discovery: silent, wishes, lacks: 'no version' }).kind).toBe('skip');
});

it.each([
  [200, 'pass'],
  [400, 'pass'],
  [501, 'skip'],
  [500, 'fail'],
  [503, 'error'],
])('of another display name that is answered %i says %s', (status, kind) => {
  expect(displayAnswered.judge({ exchanges: [asked('PUT /Groups/9', refusal(status))] }).kind).toBe(kind);
});

it('passes a name of the manager that is refused or passed over, and fails one that is stored', () => {
  const wishes = [showsNot('Nobody', 'manager', 'displayName')];
  const judged = (response: ScimResponse, displayName: string) =>
    managerNameReadOnly.judge({
      discovery: silent,
      write: asked('PATCH /Users/7', response),
      after: readOf(anAnswer(200, { id: '7', manager: { displayName } })),
      wishes,
    }).kind;

  expect(judged(refusal(400, 'mutability'), 'Ada')).toBe('pass');
  expect(judged(anAnswer(204), 'Ada')).toBe('pass');
  expect(judged(anAnswer(204), 'Nobody')).toBe('fail');
});

it('only warns where a manager is refused, and fails another one', () => {
  const judged = (response: ScimResponse, value: string) =>
    managerById.judge({
      discovery: silent,
      managerId: '8',
      write: asked('POST /Users', response),
      after: readOf(anAnswer(200, { id: '7', manager: [{ value }] })),
      wishes: [includes([{ value: '8' }], 'manager')],
    }).kind;

  expect(judged(anAnswer(201), '8')).toBe('pass');
  expect(judged(anAnswer(201), 'Ada')).toBe('fail');
  expect(judged(refusal(400), '8')).toBe('warn');
  expect(judged(refusal(500), '8')).toBe('fail');
});
