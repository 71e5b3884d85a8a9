import { expect, it } from 'vitest';
import { entra } from '../../../../simulator/dialects/entra.ts';
import { aList, anAnswer, aPerson, aSetting, aUser, playTarget } from '../../build.ts';
import { patch, provisioned } from '../entra-shapes.ts';

const type = 'WindowsAzureActiveDirectoryRole';
const admin = { id: '06b0', value: '25', displayName: 'Role1234' };
const reader = { id: '06b1', value: '26', displayName: 'Reader' };
const inText = (role: typeof admin) => ({ value: JSON.stringify(role) });

const created = (roles: readonly (typeof admin)[], choice: string) =>
  playTarget(entra.converse({ kind: 'assign', person: aPerson({ roles }) }, aSetting({ options: { roles: choice } })), [
    anAnswer(200, aList()),
    anAnswer(201, aUser('7')),
  ]).requests[1]?.body;

const patched = (roles: readonly (typeof admin)[], choice: string, held: readonly unknown[]) => {
  const setting = aSetting({ links: { 'r7f3k2-1': '7' }, options: { roles: choice } });
  const conversation = entra.converse({ kind: 'update', person: aPerson({ roles }), before: aPerson() }, setting);
  conversation.next();
  const turn = conversation.next(anAnswer(200, provisioned({ roles: held })));
  return turn.done ? undefined : turn.value;
};

it.each([
  ['single', [admin], [{ primary: true, type, value: '25' }]],
  [
    'complex',
    [admin, reader],
    [
      { primary: false, type, displayName: 'Role1234', value: '25' },
      { primary: false, type, displayName: 'Reader', value: '26' },
    ],
  ],
  ['assertive', [admin], [{ primary: false, type, display: 'Role1234', value: '25' }]],
  ['none', [admin], []],
])('sends objects in a POST: %s', (choice, roles, expected) => {
  expect(created(roles, choice)).toHaveProperty('roles', expected);
});

it.each([
  ['single', [admin], [], { op: 'Add', path: 'roles', value: [inText(admin)] }],
  ['complex', [admin, reader], [], { op: 'Add', path: 'roles', value: [inText(admin), inText(reader)] }],
  ['complex', [admin, reader], [{ value: '25' }], { op: 'Add', path: 'roles', value: [inText(reader)] }],
  [
    'assertive',
    [admin],
    [{ value: '26' }],
    { op: 'replace', path: 'roles', value: [{ primary: false, type, display: 'Role1234', value: '25' }] },
  ],
  ['assertive', [], [{ value: '26' }], { op: 'replace', path: 'roles', value: [] }],
])('sends JSON in a text in a PATCH, the assertive expression objects: %s, %j', (choice, roles, held, operation) => {
  expect(patched(roles, choice, held)).toEqual(patch('/Users/7', operation));
});

it.each([
  ['single', [admin], [{ value: '25', primary: true }]],
  ['single', [admin], [inText(admin)]],
  ['single', [], [{ value: '25' }]],
  ['assertive', [admin], [{ value: '25' }]],
  ['none', [admin], []],
])('sends nothing where the target has them, or nobody is to take them away: %s, %j', (choice, roles, held) => {
  expect(patched(roles, choice, held)).toBeUndefined();
});

it('fails a person with two roles where the expression takes one, in the words of the live error', () => {
  const { requests, settlement } = playTarget(
    entra.converse({ kind: 'assign', person: aPerson({ roles: [admin, reader] }) }, aSetting()),
    [anAnswer(200, aList())],
  );

  expect(requests).toHaveLength(1);
  expect(settlement).toMatchObject({ kind: 'failed', action: 'create', reason: expect.stringContaining('found: 2') });
});
