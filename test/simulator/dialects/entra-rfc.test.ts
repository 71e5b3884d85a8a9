import { describe, expect, it } from 'vitest';
import { entra } from '../../../simulator/dialects/entra.ts';
import { entraRfc } from '../../../simulator/dialects/entra-rfc.ts';
import type { Intent } from '../../../simulator/intent.ts';
import { aGroup, aGroupResource, aList, anAnswer, aPerson, aSetting, aUser, guid, playTarget } from '../build.ts';
import { enterprise, get, patch, provisioned, query } from './entra-shapes.ts';

const linked = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-9': '90', 'r7f3k2-2': '8', 'r7f3k2-3': '6' } });
const update = (person = aPerson(), held = provisioned(), setting = linked) =>
  playTarget(entraRfc.converse({ kind: 'update', person, before: aPerson() }, setting), [
    anAnswer(200, held),
    anAnswer(204),
  ]);

it('tests, matches and creates as without the flag', () => {
  const intents: readonly Intent[] = [{ kind: 'test-connection' }, { kind: 'assign', person: aPerson() }];

  for (const intent of intents) {
    const answers = [anAnswer(200, aList()), anAnswer(201, aUser('7'))].slice(0, intent.kind === 'assign' ? 2 : 1);

    expect(playTarget(entraRfc.converse(intent, aSetting()), answers)).toEqual(
      playTarget(entra.converse(intent, aSetting()), answers),
    );
  }
});

describe('a change of a person', () => {
  it('folds plain attributes into one operation without a path, after those that a filter selects', () => {
    const held = provisioned({ [enterprise]: { department: 'Research', employeeNumber: 'E1' } });

    const { requests } = update(
      aPerson({
        givenName: 'Kkom',
        familyName: 'Unua',
        displayName: 'Bjfe',
        email: 'new.r7f3k2.1@contoso.com',
        employeeNumber: 'Aklq',
      }),
      held,
    );

    expect(JSON.stringify(requests[1]?.body)).toBe(
      JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [
          { op: 'replace', path: 'emails[type eq "work"].value', value: 'new.r7f3k2.1@contoso.com' },
          {
            op: 'replace',
            value: {
              userName: 'new.r7f3k2.1@contoso.com',
              displayName: 'Bjfe',
              'name.formatted': 'Kkom Unua',
              'name.familyName': 'Unua',
              'name.givenName': 'Kkom',
              'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber': 'Aklq',
            },
          },
        ],
      }),
    );
  });

  it('gives a single plain attribute a path, or folds it where the option says so', () => {
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });
    const address = { op: 'replace', path: 'emails[type eq "work"].value', value: 'eva.r7f3k2.2@example.org' };
    const folding = aSetting({ links: { 'r7f3k2-1': '7' }, options: { singleReplace: 'folded' } });

    expect(update(person).requests[1]).toEqual(
      patch('/Users/7', { op: 'replace', path: 'userName', value: 'eva.r7f3k2.2@example.org' }, address),
    );
    expect(update(person, provisioned(), folding).requests[1]).toEqual(
      patch('/Users/7', address, { op: 'replace', value: { userName: 'eva.r7f3k2.2@example.org' } }),
    );
  });

  it('adds what the target lacks by an operation with a path each', () => {
    const { requests } = update(aPerson(), provisioned({ title: undefined, [enterprise]: undefined }));

    expect(requests[1]).toEqual(
      patch(
        '/Users/7',
        { op: 'add', path: 'title', value: 'Engineer' },
        { op: 'add', path: `${enterprise}:department`, value: 'Research' },
      ),
    );
  });

  it.each([
    { kind: 'unassign', value: false, action: 'disable' },
    { kind: 'disable', value: false, action: 'disable' },
    { kind: 'enable', value: true, action: 'enable' },
  ] as const)('sends active as the boolean $value to $kind', ({ kind, value, action }) => {
    const { requests, settlement } = playTarget(entraRfc.converse({ kind, person: aPerson() }, linked), [
      anAnswer(200, provisioned()),
      anAnswer(204),
    ]);

    expect(requests).toEqual([get('/Users/7'), patch('/Users/7', { op: 'replace', path: 'active', value })]);
    expect(settlement).toEqual({ kind: 'done', action, resourceId: '7' });
  });

  it('adds roles in a PATCH as the objects of the POST', () => {
    const roles = [{ id: '06b0', value: 'Admin', displayName: 'Administrator' }];

    const { requests } = update(aPerson({ roles }));

    expect(requests[1]).toEqual(
      patch('/Users/7', {
        op: 'add',
        path: 'roles',
        value: [{ primary: true, type: 'WindowsAzureActiveDirectoryRole', value: 'Admin' }],
      }),
    );
  });
});

describe('groups', () => {
  it('get members by a list and lose each by a value path, in one PATCH', () => {
    const intent: Intent = {
      kind: 'change-members',
      group: aGroup(),
      added: ['r7f3k2-1'],
      removed: ['r7f3k2-2', 'r7f3k2-3'],
    };

    const { requests } = playTarget(entraRfc.converse(intent, linked), [
      anAnswer(200, aGroupResource('90')),
      anAnswer(204),
    ]);

    expect(requests).toEqual([
      get('/Groups/90?excludedAttributes=members'),
      patch(
        '/Groups/90',
        { op: 'add', path: 'members', value: [{ value: '7' }] },
        { op: 'remove', path: 'members[value eq "8"]' },
        { op: 'remove', path: 'members[value eq "6"]' },
      ),
    ]);
  });

  it('are renamed by replace displayName', () => {
    const group = aGroup({ displayName: 'Legal r7f3k2' });

    const { requests } = playTarget(entraRfc.converse({ kind: 'rename-group', group, before: aGroup() }, linked), [
      anAnswer(200, aGroupResource('90')),
      anAnswer(204),
    ]);

    expect(requests[1]).toEqual(patch('/Groups/90', { op: 'replace', path: 'displayName', value: 'Legal r7f3k2' }));
  });
});

it('speaks on demand as without the flag', () => {
  const held = provisioned({ title: 'Clerk', active: false, externalId: undefined });

  const { requests } = playTarget(
    entraRfc.converse({ kind: 'assign', person: aPerson() }, aSetting({ trigger: 'on-demand' })),
    [anAnswer(200, aList()), anAnswer(200, aList(held)), anAnswer(204)],
  );

  expect(requests).toEqual([
    get(`/Users?filter=userName+eq+%22${guid}%22`),
    get(query),
    patch(
      '/Users/7',
      { op: 'Add', path: 'externalId', value: 'r7f3k2-1' },
      { op: 'Replace', path: 'active', value: 'True' },
      { op: 'Replace', path: 'title', value: 'Engineer' },
    ),
  ]);
});
