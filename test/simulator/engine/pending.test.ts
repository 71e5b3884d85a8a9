import { expect, it } from 'vitest';
import { supersedes } from '../../../simulator/engine/pending.ts';
import type { Intent } from '../../../simulator/intent.ts';
import { aGroup, aPerson } from '../build.ts';

const person = aPerson();
const group = aGroup();
const intents = {
  assign: { kind: 'assign', person },
  unassign: { kind: 'unassign', person },
  update: { kind: 'update', person, before: person },
  disable: { kind: 'disable', person },
  push: { kind: 'push-group', group },
  rename: { kind: 'rename-group', group, before: group },
  members: { kind: 'change-members', group, added: [], removed: [] },
  test: { kind: 'test-connection' },
} as const satisfies Readonly<Record<string, Intent>>;

it.each([
  ['assign', 'unassign'],
  ['assign', 'update'],
  ['unassign', 'assign'],
  ['update', 'update'],
  ['update', 'assign'],
  ['rename', 'rename'],
  ['push', 'members'],
] as const)('%s that is done makes an older %s pointless', (done, parked) => {
  expect(supersedes(intents[done], intents[parked])).toBe(true);
});

it.each([
  ['update', 'disable'],
  ['update', 'unassign'],
  ['members', 'members'],
  ['rename', 'members'],
  ['assign', 'push'],
  ['test', 'test'],
] as const)('%s that is done leaves an older %s to be delivered', (done, parked) => {
  expect(supersedes(intents[done], intents[parked])).toBe(false);
});

it('leaves what is wanted for somebody else', () => {
  expect(supersedes(intents.assign, { kind: 'unassign', person: aPerson({ id: 'r7f3k2-2' }) })).toBe(false);
});
