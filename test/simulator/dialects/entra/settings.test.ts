import { describe, expect, it } from 'vitest';
import { entra } from '../../../../simulator/dialects/entra.ts';
import type { Intent } from '../../../../simulator/intent.ts';
import { aGroup, aGroupResource, aList, anAnswer, aPerson, aSetting, aUser, guid, playTarget } from '../../build.ts';
import { get, patch, provisioned, query } from '../entra-shapes.ts';

const byExternalId = '/Users?filter=externalId+eq+%22r7f3k2-1%22';
const byAddress = '/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22ada.berg.r7f3k2.1%40example.org%22';
const links = { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-3': '6', 'r7f3k2-9': '90' };
const ada = aPerson();

describe('matching', () => {
  const asked = (matching: string, ...answers: Parameters<typeof playTarget>[1]) =>
    playTarget(entra.converse({ kind: 'assign', person: ada }, aSetting({ options: { matching } })), answers);

  it.each([
    ['externalId', [byExternalId]],
    ['emails', [byAddress]],
    ['externalId,emails,userName', [byExternalId, byAddress, query]],
  ])('asks for %s, one after another until one hits', (matching, paths) => {
    const misses = paths.slice(1).map(() => anAnswer(200, aList()));

    const { requests, settlement } = asked(matching, ...misses, anAnswer(200, aList(provisioned())));

    expect(requests).toEqual(paths.map(get));
    expect(settlement).toEqual({ kind: 'done', action: 'link', resourceId: '7' });
  });

  it('stops at the first that hits', () => {
    const { requests } = asked('externalId,userName', anAnswer(200, aList(provisioned())));

    expect(requests).toEqual([get(byExternalId)]);
  });

  it('tests the connection with the first attribute', () => {
    const setting = aSetting({ options: { matching: 'externalId,userName' } });

    const { requests } = playTarget(entra.converse({ kind: 'test-connection' }, setting), [anAnswer(200, aList())]);

    expect(requests).toEqual([get(`/Users?filter=externalId+eq+%22${guid}%22`)]);
  });

  it('skips a person without a value for any of them', () => {
    const { requests, settlement } = playTarget(
      entra.converse({ kind: 'assign', person: aPerson({ email: '' }) }, aSetting()),
      [],
    );

    expect(requests).toEqual([]);
    expect(settlement).toMatchObject({ kind: 'failed', code: 'ImportSkipped' });
  });
});

describe('who leaves', () => {
  const left = (kind: 'unassign' | 'disable', options: Readonly<Record<string, string>>) =>
    playTarget(entra.converse({ kind, person: ada }, aSetting({ links, options })), [anAnswer(204)]);
  const nothing = (intent: Intent, options: Readonly<Record<string, string>>) =>
    expect(playTarget(entra.converse(intent, aSetting({ links, options })), []).settlement).toMatchObject({
      kind: 'done',
      action: 'none',
    });

  it.each(['unassign', 'disable'] as const)(
    'is deleted at once where the application knows no soft delete (%s)',
    (kind) => {
      const { requests, settlement } = left(kind, { softDelete: 'unsupported' });

      expect(requests).toEqual([{ method: 'DELETE', path: '/Users/7', headers: {} }]);
      expect(settlement).toEqual({ kind: 'done', action: 'delete', resourceId: '7' });
    },
  );

  it.each(['unassign', 'disable', 'enable'] as const)(
    'hears nothing where the mapping to active was removed (%s)',
    (kind) => {
      nothing({ kind, person: ada }, { softDelete: 'removed' });
    },
  );

  it('is created without active then', () => {
    const setting = aSetting({ options: { softDelete: 'removed' } });

    const { requests } = playTarget(entra.converse({ kind: 'assign', person: ada }, setting), [
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    ]);

    expect(requests[1]?.body).not.toHaveProperty('active');
  });

  it('is left alone out of scope where that is skipped, and disabled when blocked', () => {
    const options = { skipOutOfScopeDeletions: 'true' };
    nothing({ kind: 'unassign', person: ada }, options);

    const { requests } = playTarget(entra.converse({ kind: 'disable', person: ada }, aSetting({ links, options })), [
      anAnswer(200, provisioned()),
      anAnswer(204),
    ]);

    expect(requests[1]).toEqual(patch('/Users/7', { op: 'Replace', path: 'active', value: 'False' }));
  });
});

describe('target object actions', () => {
  const played = (
    intent: Intent,
    options: Readonly<Record<string, string>>,
    linked: Readonly<Record<string, string>>,
  ) => {
    const conversation = entra.converse(intent, aSetting({ links: linked, options }));
    const methods: string[] = [];
    for (let turn = conversation.next(); !turn.done; ) {
      methods.push(turn.value.method);
      const missing = turn.value.path.includes('filter=');
      turn = conversation.next(anAnswer(200, missing ? aList() : aGroupResource('90')));
    }
    return new Set(methods);
  };
  const changed = aPerson({ jobTitle: 'Chief' });
  const group = aGroup({ memberIds: ['r7f3k2-1'] });

  it.each<[string, Intent]>([
    ['targetCreate', { kind: 'assign', person: ada }],
    ['targetCreate', { kind: 'push-group', group }],
  ])('%s=off creates nothing: $kind', (option, intent) => {
    expect(played(intent, { [option]: 'off' }, {})).toEqual(new Set(['GET']));
  });

  it.each<[string, Intent]>([
    ['targetUpdate', { kind: 'update', person: changed, before: ada }],
    ['targetUpdate', { kind: 'disable', person: ada }],
    ['targetUpdate', { kind: 'enable', person: ada }],
    ['targetUpdate', { kind: 'change-members', group, added: ['r7f3k2-1'], removed: [] }],
    ['targetUpdate', { kind: 'rename-group', group, before: group }],
    ['targetDelete', { kind: 'delete', person: ada }],
    ['targetDelete', { kind: 'delete-group', group }],
  ])('%s=off writes nothing: %o', (option, intent) => {
    const methods = played(intent, { [option]: 'off' }, links);

    expect([...methods].filter((method) => method !== 'GET')).toEqual([]);
  });
});

it('splits members over several PATCHes where the option says so, those who come first', () => {
  const intent: Intent = {
    kind: 'change-members',
    group: aGroup(),
    added: ['r7f3k2-1', 'r7f3k2-3'],
    removed: ['r7f3k2-2'],
  };

  const { requests } = playTarget(entra.converse(intent, aSetting({ links, options: { memberBatch: '1' } })), [
    anAnswer(200, aGroupResource('90')),
    ...[1, 2, 3].map(() => anAnswer(204)),
  ]);

  expect(requests.slice(1)).toEqual([
    patch('/Groups/90', { op: 'Add', path: 'members', value: [{ $ref: null, value: '7' }] }),
    patch('/Groups/90', { op: 'Add', path: 'members', value: [{ $ref: null, value: '6' }] }),
    patch('/Groups/90', { op: 'Remove', path: 'members', value: [{ $ref: null, value: '8' }] }),
  ]);
});

describe('on demand', () => {
  const setting = aSetting({ trigger: 'on-demand', links });

  it('tests the connection, reads, and sends what differs', () => {
    const { requests } = playTarget(entra.converse({ kind: 'assign', person: ada }, setting), [
      anAnswer(200, aList()),
      anAnswer(200, provisioned({ title: 'Clerk' })),
      anAnswer(204),
    ]);

    expect(requests).toEqual([
      get(`/Users?filter=userName+eq+%22${guid}%22`),
      get('/Users/7'),
      patch('/Users/7', { op: 'Replace', path: 'title', value: 'Engineer' }),
    ]);
  });

  it('ends with a connection test that fails', () => {
    const { requests, settlement } = playTarget(entra.converse({ kind: 'assign', person: ada }, setting), [
      anAnswer(404),
    ]);

    expect(requests).toHaveLength(1);
    expect(settlement).toMatchObject({ code: 'SystemForCrossDomainIdentityManagementServiceIncompatible' });
  });

  it('disables nobody who is blocked in the directory', () => {
    const person = aPerson({ enabled: false });

    const { requests } = playTarget(entra.converse({ kind: 'assign', person }, setting), [
      anAnswer(200, aList()),
      anAnswer(200, provisioned()),
    ]);

    expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});
