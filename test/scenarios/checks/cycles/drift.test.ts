import { expect, it } from 'vitest';
import { nobodyDoubled, nobodyLost, noDrift } from '../../../../scenarios/checks/cycles/drift.ts';
import type { Drift } from '../../../../scenarios/checks/cycles/evidence.ts';
import type { PersonBelief } from '../../../../simulator/engine/job/belief.ts';
import { calendly, rfc } from '../../../../target-adapter/behaviour.ts';
import type { Resource } from '../../../../target-adapter/scim/resource.ts';
import { anAnswer, aPerson } from '../../../simulator/build.ts';
import { asked, schemaOf, silent } from '../../build.ts';

const ada = aPerson();
const believed = (change: Partial<PersonBelief> = {}): PersonBelief => ({
  id: ada.id,
  state: 'provisioned',
  existence: 'known',
  person: ada,
  resourceId: 'u1',
  attributes: [
    { path: 'userName', value: ada.email },
    { path: 'title', value: 'Engineer' },
    { path: 'active', value: true },
  ],
  perhaps: [],
  ...change,
});
const held = (change: Readonly<Record<string, unknown>> = {}): Resource => ({
  id: 'u1',
  userName: ada.email,
  title: 'Engineer',
  active: true,
  ...change,
});
const discovery = schemaOf({ username: {}, title: {}, active: {} });
const read = (users: readonly Resource[], change: Partial<Drift> = {}): Drift => ({
  beliefs: { people: [believed()], groups: [] },
  users,
  discovery,
  behaviour: rfc,
  exchanges: [asked('GET /Users/u1', anAnswer(200, users[0] ?? {}))],
  ...change,
});

it.each([nobodyDoubled, nobodyLost, noDrift])('$id: passes where the target holds what is believed', (check) => {
  expect(check.judge(read([held()]))).toEqual({ kind: 'pass' });
});

it('accuses a target that holds a person twice', () => {
  expect(nobodyDoubled.judge(read([held(), held({ id: 'u2' })]))).toMatchObject({
    kind: 'fail',
    actual: expect.stringContaining('2 times: u1, u2'),
  });
});

it('accuses a target that has lost a person whom it has answered with 201', () => {
  expect(nobodyLost.judge(read([]))).toMatchObject({ kind: 'fail', actual: expect.stringContaining('is missing') });
});

it('accuses a target whose values are not those that were delivered, and names each', () => {
  const judgement = noDrift.judge(read([held({ title: 'Clerk', active: false })]));

  expect(judgement).toMatchObject({ kind: 'fail', actual: expect.stringMatching(/title.*Clerk.*active/s) });
});

it('only warns of an account that nobody knows, since a request without an answer may have made it', () => {
  const stranger = held({ id: 'u9', userName: 'eva.r7f3k2@example.org' });

  expect(noDrift.judge(read([held(), stranger]))).toMatchObject({ kind: 'warn' });
});

it('asks for no attribute that the schema does not name, or does not let one write or read', () => {
  const shy = schemaOf({ username: {}, title: { returned: 'never' } });

  expect(noDrift.judge(read([held({ title: undefined, active: false })], { discovery: shy }))).toEqual({
    kind: 'pass',
  });
});

it('asks a target without discovery for names and access alone', () => {
  const found = (change: Readonly<Record<string, unknown>>) =>
    noDrift.judge(read([held(change)], { discovery: silent })).kind;

  expect([found({ title: undefined }), found({ active: false })]).toEqual(['pass', 'fail']);
});

it('asks for access of nobody who may still have to accept an invitation, and for no attribute that is not listed', () => {
  expect(noDrift.judge(read([held({ active: false, title: undefined })], { behaviour: calendly }))).toEqual({
    kind: 'pass',
  });
});

it.each([
  ['has no answer', undefined],
  ['is a 503', anAnswer(503)],
])('judges nothing where a reading %s', (_what, answer) => {
  expect(noDrift.judge(read([], { exchanges: [asked('GET /Users/u1', answer)] }))).toMatchObject({ kind: 'error' });
});

it('judges nothing where nobody was linked', () => {
  const { resourceId: _none, ...nobody } = believed();

  expect(nobodyLost.judge(read([], { beliefs: { people: [nobody], groups: [] } }))).toMatchObject({ kind: 'skip' });
});
