import { describe, expect, it } from 'vitest';
import { loadDialects } from '../../../scenarios/cli/catalogue.ts';
import { createProvisioner } from '../../../simulator/engine/create-provisioner.ts';
import { valueAt } from '../../../simulator/mapping/target-path.ts';
import { calendly } from '../../../target-adapter/behaviour.ts';
import { createMemoryRepository } from '../../../target-adapter/provider/scim/memory-repository.ts';
import { createScimService } from '../../../target-adapter/provider/scim/service.ts';
import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import { aClock, aGroup, anExchange, aPerson, guid, marker } from '../build.ts';

const baseUrl = 'https://target.example/scim/v2';
const dialects = await loadDialects();
const targets = [
  { mapping: 'default', groupAttribute: '', groups: 'endpoint', attributes: 'any', types: ['User', 'Group'] },
  { ...calendly, types: ['User'] },
] as const;
const cases = dialects.flatMap((dialect) => targets.map((target) => ({ dialect, target, id: dialect.id, ...target })));

/** A provisioner that speaks to the correct provider in the process. */
function aLife({ dialect, target }: (typeof cases)[number]) {
  const repository = createMemoryRepository({ now: () => Date.UTC(2026, 10, 24) });
  const service = createScimService({ repository, baseUrl, types: target.types, attributes: target.attributes });
  const statuses: number[] = [];
  const idp = createProvisioner({
    dialect,
    connection: { baseUrl, credential: { kind: 'none' } },
    async send(request: ScimRequest) {
      const [path = '', query = ''] = request.path.split('?');
      const answer = await service.handle({
        method: request.method,
        path,
        query: new URLSearchParams(query),
        headers: Object.fromEntries(
          Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        text: request.body === undefined ? '' : JSON.stringify(request.body),
      });
      statuses.push(answer.status);
      const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
      const body = text === '' ? {} : { body: JSON.parse(text) };
      return anExchange(`x${statuses.length}`, request, { ...answer, ...body, text, url: baseUrl + request.path });
    },
    clock: aClock(),
    guid: () => guid,
    marker,
    mapping: target.mapping,
    groupAttribute: target.groupAttribute,
    groups: target.groups,
    signal: new AbortController().signal,
  });
  return { idp, repository, statuses };
}

const ada = aPerson({ groupName: 'Sales r7f3k2' });

describe.each(cases)('$id, mapping $mapping', (life) => {
  it('brings everything that is mapped to the target, and changes it there', async () => {
    const { idp, repository, statuses } = aLife(life);
    const heldAsMapped = (id = '') =>
      idp.mapped(ada).filter(({ path, value }) => valueAt(repository.get('User', id), path) !== value);

    const created = await idp.assign(ada);
    const lacking = heldAsMapped(created.resourceId);
    const updated = await idp.update(ada, {
      givenName: 'Žofie',
      groupName: 'Legal r7f3k2',
      email: 'zofie.r7f3k2.2@example.org',
    });
    const stale = heldAsMapped(created.resourceId);

    expect(created.settlement).toMatchObject({ kind: 'done', action: 'create' });
    expect(lacking).toEqual([]);
    expect(updated.settlement).toMatchObject({ kind: 'done', action: 'update' });
    expect(stale).toEqual([]);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  });

  it('takes access away and gives it back to the same account', async () => {
    const { idp, repository } = aLife(life);
    const { resourceId = '' } = await idp.assign(ada);
    const isActive = () => repository.get('User', resourceId)?.active;

    await idp.unassign(ada);
    const unassigned = isActive();
    const again = await idp.assign(ada);
    const reassigned = isActive();
    await idp.disable(ada);
    const disabled = isActive();
    await idp.enable(ada);

    expect([unassigned, reassigned, disabled, isActive()]).toEqual([false, true, false, true]);
    expect(again.resourceId).toBe(resourceId);
    expect([...repository.list('User')]).toHaveLength(1);
  });

  it('deletes where the product does', async () => {
    const { idp, repository } = aLife(life);
    await idp.assign(ada);

    const { settlement } = await idp.delete(ada);

    const deletes = life.dialect.deletes === true;
    expect(settlement).toMatchObject({
      kind: 'done',
      action: deletes ? 'delete' : expect.stringMatching(/^(none|disable)$/),
    });
    expect([...repository.list('User')]).toHaveLength(deletes ? 0 : 1);
  });

  it('works its connection test', async () => {
    const { idp } = aLife(life);

    expect((await idp.testConnection()).settlement).toEqual({
      kind: 'done',
      action: expect.stringMatching(/^(test|none)$/),
    });
  });
});

describe.each(cases.filter(({ dialect }) => dialect.matchesFirst))(
  '$id, mapping $mapping, which matches first',
  (life) => {
    it('finds the account again whose link was forgotten', async () => {
      const { idp, repository } = aLife(life);
      const { resourceId } = await idp.assign(ada);
      idp.forgetLinks();

      const matched = await idp.assign(ada);

      expect(matched).toMatchObject({ settlement: { kind: 'done', action: 'link' }, resourceId });
      expect([...repository.list('User')]).toHaveLength(1);
    });

    it('meets the conflict that a look-up which missed the account leads to, and is cured by assigning again', async () => {
      const { idp, repository } = aLife(life);
      const { resourceId } = await idp.assign(ada);
      idp.forgetLinks();

      const conflict = await idp.assignUnmatched(ada);
      await idp.unassign(ada);
      const cured = await idp.assign(ada);

      expect(conflict.entry).toMatchObject({ status: 'failure', action: 'create', answer: 409 });
      expect(cured).toMatchObject({ settlement: { kind: 'done' }, resourceId });
      expect([...repository.list('User')]).toHaveLength(1);
    });
  },
);

it.each(dialects.filter(({ noGroups }) => noGroups === undefined))(
  '$id pushes a group, changes its members and its name, and deletes it',
  async (dialect) => {
    const [target] = targets;
    const { idp, repository, statuses } = aLife({ dialect, target, id: dialect.id, ...target });
    const bob = aPerson({ id: 'r7f3k2-2', email: 'bob.r7f3k2.2@example.org' });
    const { resourceId: adaId } = await idp.assign(ada);
    const { resourceId: bobId } = await idp.assign(bob);
    const group = aGroup({ memberIds: [ada.id] });
    const members = (id = '') => {
      const held: unknown = repository.get('Group', id)?.members ?? [];
      return Array.isArray(held) ? held.map((member) => Object(member).value) : held;
    };

    const pushed = await idp.pushGroup(group);
    const first = members(pushed.resourceId);
    await idp.addMembers(group, [bob]);
    const both = members(pushed.resourceId);
    await idp.removeMembers(group, [ada]);
    const second = members(pushed.resourceId);
    await idp.renameGroup(group, 'Legal r7f3k2 9');
    const name = repository.get('Group', pushed.resourceId ?? '')?.displayName;
    const { settlement } = await idp.deleteGroup(group);
    const deletes = settlement.kind === 'done' && settlement.action === 'delete';

    expect([first, both, second]).toEqual([[adaId], [adaId, bobId], [bobId]]);
    expect(name).toBe('Legal r7f3k2 9');
    expect([...repository.list('Group')]).toHaveLength(deletes ? 0 : 1);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  },
);
