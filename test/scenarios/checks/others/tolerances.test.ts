import { expect, it } from 'vitest';
import { authentikConfigTrue } from '../../../../scenarios/checks/authentik/authentik.ts';
import { cyberArkFirstLook } from '../../../../scenarios/checks/cyberark/discovery.ts';
import { googleBothSchemas } from '../../../../scenarios/checks/google/google.ts';
import { jumpCloudGroupRemoved, jumpCloudUserRemoved } from '../../../../scenarios/checks/jumpcloud/test-guests.ts';
import { keycloakActiveText } from '../../../../scenarios/checks/keycloak/keycloak.ts';
import { oneLoginEmptyAgent, oneLoginProbe } from '../../../../scenarios/checks/onelogin/onelogin.ts';
import { pingUserZero } from '../../../../scenarios/checks/ping/ping.ts';
import { shows } from '../../../../scenarios/checks/wish.ts';
import { aList, anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const answered = (status: number, body?: unknown) => ({ asked: asked('GET /Users', anAnswer(status, body)) });

it('takes a 404 to OneLogin’s probe for an empty list', () => {
  expect(oneLoginProbe.judge(answered(404)).kind).toBe('pass');
  expect(oneLoginProbe.judge(answered(200, aList())).kind).toBe('pass');
  expect(oneLoginProbe.judge(answered(200, aList(aUser('7')))).kind).toBe('fail');
  expect(oneLoginProbe.judge(answered(400)).kind).toBe('fail');
  expect(oneLoginEmptyAgent.judge(answered(403)).kind).toBe('fail');
});

it('takes a clean refusal of what is unusual', () => {
  expect(googleBothSchemas.judge(answered(400)).kind).toBe('pass');
  expect(googleBothSchemas.judge(answered(201, aUser('7'))).kind).toBe('pass');
  expect(googleBothSchemas.judge(answered(406)).kind).toBe('fail');
  expect(googleBothSchemas.judge(answered(500)).kind).toBe('fail');
  expect(googleBothSchemas.judge(answered(429)).kind).toBe('error');
});

it('lets the guest of JumpCloud’s test be deactivated where nobody is deleted', () => {
  const deleted = (status: number) => asked('DELETE /Users/7', status < 300 ? anAnswer(status) : refusal(status));
  const deactivated = asked('PUT /Users/7', anAnswer(200, aUser('7')));
  const left = (active: boolean) => readOf(anAnswer(200, { ...aUser('7'), active }));

  expect(jumpCloudUserRemoved.judge({ deleted: deleted(204), left: readOf(refusal(404)) }).kind).toBe('pass');
  expect(jumpCloudUserRemoved.judge({ deleted: deleted(405), deactivated, left: left(false) }).kind).toBe('pass');
  expect(jumpCloudUserRemoved.judge({ deleted: deleted(405), deactivated, left: left(true) }).kind).toBe('fail');
  expect(jumpCloudGroupRemoved.judge({}).kind).toBe('skip');
});

it('only warns of a 400 to the id 0', () => {
  expect(pingUserZero.judge(answered(404)).kind).toBe('pass');
  expect(pingUserZero.judge(answered(400)).kind).toBe('warn');
  expect(pingUserZero.judge(answered(200, aList())).kind).toBe('fail');
});

it('wants one object where one is asked for, and a list where several are', () => {
  const piece = (is: 'object' | 'list', body: unknown) =>
    cyberArkFirstLook.judge({ pieces: [{ is, asked: asked('GET /Users', anAnswer(200, body)) }] }).kind;

  expect(piece('list', aList())).toBe('pass');
  expect(piece('object', aList())).toBe('fail');
  expect(piece('object', { patch: { supported: true } })).toBe('pass');
});

it('lets a config promise too little, or not be there', () => {
  const says = (body: unknown, patched: number, status = 200) =>
    authentikConfigTrue.judge({
      config: asked('GET /ServiceProviderConfig', anAnswer(status, body)),
      patched: asked('PATCH /Users/7', anAnswer(patched)),
      filtered: asked('GET /Users', anAnswer(200, aList())),
    }).kind;

  expect(says({ patch: { supported: false } }, 204)).toBe('pass');
  expect(says({ patch: { supported: true } }, 501)).toBe('fail');
  expect(says({ bulk: { supported: true, maxOperations: 0 } }, 204)).toBe('fail');
  expect(says(undefined, 204, 404)).toBe('skip');
});

it('takes a refusal of active as a text, and fails one that is passed over', () => {
  const judge = (status: number, active: boolean) =>
    keycloakActiveText.judge({
      discovery: silent,
      write: asked('PATCH /Users/7', anAnswer(status)),
      after: readOf(anAnswer(200, { ...aUser('7'), active })),
      wishes: [shows(false, 'active')],
    }).kind;

  expect(judge(400, true)).toBe('pass');
  expect(judge(204, false)).toBe('pass');
  expect(judge(204, true)).toBe('fail');
});
