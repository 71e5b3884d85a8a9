import { describe, expect, it } from 'vitest';
import { loadDialects } from '../../../scenarios/cli/catalogue.ts';
import { createProvisioner } from '../../../simulator/engine/create-provisioner.ts';
import { valueAt } from '../../../simulator/mapping/target-path.ts';
import { calendly } from '../../../target-adapter/behaviour.ts';
import { createMemoryRepository } from '../../../target-adapter/provider/scim/memory-repository.ts';
import { createScimService } from '../../../target-adapter/provider/scim/service.ts';
import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { aClock, aGroup, anExchange, aPerson, guid, marker } from '../build.ts';

const baseUrl = 'https://target.example/scim/v2';
const dialects = await loadDialects();
const targets = [
  { mapping: 'default', groupAttribute: '', groups: 'endpoint', attributes: 'any', types: ['User', 'Group'] },
  { ...calendly, types: ['User'] },
] as const;
const cases = dialects.flatMap((dialect) => targets.map((target) => ({ dialect, target, id: dialect.id, ...target })));

/** A provisioner that speaks to the correct provider in the process. */
function aLife({
  dialect,
  target,
  options = {},
}: (typeof cases)[number] & { readonly options?: Readonly<Record<string, string>> }) {
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
    options,
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

it.each(dialects)('$id brings whatever is known of a person, and brings it again', async (dialect) => {
  const [target] = targets;
  const { idp, repository, statuses } = aLife({ dialect, target, id: dialect.id, ...target });
  const bo = aPerson({ id: 'r7f3k2-2', email: 'bo.r7f3k2.2@example.org' });
  await idp.assign(bo);
  const inFull = aPerson({
    employeeNumber: 'E123456',
    companyName: 'Berg & Co',
    nickName: 'Addie',
    phone: '+1 425 555 0101',
    mobile: '+1 425 555 0102',
    fax: '+1 425 555 0103',
    street: '1 Main Street',
    city: 'Redmond',
    state: 'WA',
    postalCode: '98052',
    country: 'US',
    office: '18/2111',
    otherEmails: ['ada.r7f3k2.3@example.org'],
    managerId: bo.id,
    roles: [{ id: '06b0', value: 'Admin', displayName: 'Administrator' }],
  });
  const lacking = (id = '') =>
    idp.mapped(inFull).filter(({ path, value }) => {
      if (value === undefined) return false;
      return valueAt(repository.get('User', id), path) !== value;
    });

  const created = await idp.assign(inFull);
  const atFirst = lacking(created.resourceId);
  const moved = { city: 'Bellevue', phone: '+1 425 555 0199', employeeNumber: 'E7' };
  const updated = await idp.update(inFull, moved);
  const afterwards = lacking(updated.resourceId);
  const again = await idp.update(inFull, {});

  expect(atFirst).toEqual([]);
  expect(afterwards).toEqual([]);
  expect([created, updated, again].map(({ settlement }) => settlement.kind)).toEqual(['done', 'done', 'done']);
  expect(statuses.filter((status) => status >= 400)).toEqual([]);
});

it.each(dialects.filter(({ family }) => family === 'entra'))(
  '$id brings manager and role, changes the manager, and has nothing to say then',
  async (dialect) => {
    const [target] = targets;
    const { idp, repository } = aLife({ dialect, target, id: dialect.id, ...target });
    const first = await idp.assign(aPerson({ id: 'r7f3k2-2', email: 'bo.r7f3k2.2@example.org' }));
    const second = await idp.assign(aPerson({ id: 'r7f3k2-3', email: 'cy.r7f3k2.3@example.org' }));
    const roles = [{ id: '06b0', value: 'Admin', displayName: 'Administrator' }];
    const { resourceId = '' } = await idp.assign(aPerson({ managerId: 'r7f3k2-2' }));
    const manager = () => valueAt(repository.get('User', resourceId), `${enterpriseSchema}:manager.value`);

    const before = manager();
    await idp.update(ada, { managerId: 'r7f3k2-3', roles });
    const after = manager();
    const again = await idp.update(ada, {});

    expect([before, after]).toEqual([first.resourceId, second.resourceId]);
    expect(repository.get('User', resourceId)?.roles).toHaveLength(1);
    expect(again.settlement).toMatchObject({ kind: 'done', action: 'none' });
  },
);

const optional = dialects.flatMap((dialect) =>
  Object.entries(dialect.options).flatMap(([name, [, ...values]]) =>
    values.map((value) => ({ dialect, id: dialect.id, name, value })),
  ),
);

it.each(optional)('$id gets along with the provider with $name=$value', async ({ dialect, id, name, value }) => {
  const [target] = targets;
  const { idp, statuses } = aLife({ dialect, target, id, ...target, options: { [name]: value } });
  const bo = aPerson({ id: 'r7f3k2-2', email: 'bo.r7f3k2.2@example.org' });
  const group = aGroup({ memberIds: [ada.id, bo.id] });

  const outcomes = [
    await idp.testConnection(),
    await idp.assign(bo),
    await idp.assign(aPerson({ managerId: bo.id, phone: '+1 425 555 0101' })),
    await idp.update(ada, { familyName: 'Hill', displayName: 'Ada Hill', email: 'ada.hill.r7f3k2.1@example.org' }),
    await idp.pushGroup(group),
    await idp.removeMembers(group, [bo]),
    await idp.unassign(ada),
    await idp.assign(ada),
    await idp.deleteGroup(group),
    await idp.delete(ada),
  ];

  expect(outcomes.filter(({ settlement }) => settlement.kind !== 'done').map(({ entry }) => entry)).toEqual([]);
  // To ask for what is not there is a habit of some.
  expect(statuses.filter((status) => status >= 400 && status !== 404)).toEqual([]);
});
