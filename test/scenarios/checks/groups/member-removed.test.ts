import { expect, it } from 'vitest';
import { memberRemoved } from '../../../../scenarios/checks/groups/member-removed.ts';
import { anAnswer, anExchange } from '../../../simulator/build.ts';

const groupOf = (...ids: readonly string[]) => {
  const resource = { id: 'g1', displayName: 'Sales', members: ids.map((value) => ({ value })) };
  const exchanges = [anExchange('x2', { method: 'GET', path: '/Groups/g1' }, anAnswer(200, resource))];
  return { resource, hits: 1, status: 200, exchanges, members: ['2', '3'], strangers: ['1'] };
};
const removalBy = (operation: Readonly<Record<string, unknown>>) => [
  anExchange('x1', { method: 'PATCH', path: '/Groups/g1', body: { Operations: [operation] } }, anAnswer(204)),
];
const byPath = removalBy({ op: 'remove', path: 'members[value eq "1"]' });
const byValue = removalBy({ op: 'Remove', path: 'members', value: [{ value: '1' }] });

it('passes where that one member is out and the others are in', () => {
  expect(memberRemoved.judge({ ...groupOf('2', '3'), removal: byPath }).kind).toBe('pass');
});

it('fails where everybody is out after a remove of one path', () => {
  expect(memberRemoved.judge({ ...groupOf(), removal: byPath }).kind).toBe('fail');
});

it('warns where everybody is out after a remove that names the member in value: by the letter value has no role', () => {
  expect(memberRemoved.judge({ ...groupOf(), removal: byValue }).kind).toBe('warn');
});

it('fails where some of the others are out, or the member is still in, however the remove was written', () => {
  expect(memberRemoved.judge({ ...groupOf('2'), removal: byValue }).kind).toBe('fail');
  expect(memberRemoved.judge({ ...groupOf('1', '2', '3'), removal: byValue }).kind).toBe('fail');
});
