import { describe, expect, it } from 'vitest';
import { oktaAiw } from '../../../simulator/dialects/okta-aiw.ts';
import { oktaOin } from '../../../simulator/dialects/okta-oin.ts';
import type { Intent } from '../../../simulator/intent.ts';
import { aGroup, aGroupResource, aList, anAnswer, anError, aPerson, aSetting, aUser, playTarget } from '../build.ts';
import { get, put, told, withBody } from './okta-shapes.ts';

const query = '/Users?filter=userName%20eq%20%22ada.berg.r7f3k2.1%40example.org%22&startIndex=1&count=100';
const linked = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-9': '90' } });
const groupSchemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
/** All that the target shows of a user; every PUT brings it back. */
const shown = (change: Readonly<Record<string, unknown>> = {}) =>
  aUser('7', {
    externalId: 'r7f3k2-1',
    displayName: 'Ada Berg',
    locale: 'en-US',
    name: { givenName: 'Ada', middleName: 'Excited', familyName: 'Berg' },
    emails: [{ primary: true, value: 'ada.berg.r7f3k2.1@example.org', type: 'work', display: 'ada.berg' }],
    groups: [],
    unknown: { kept: true },
    ...change,
  });
const play = (intent: Intent, ...answers: Parameters<typeof playTarget>[1]) =>
  playTarget(oktaAiw.converse(intent, linked), answers);

describe('users', () => {
  it('are matched and created as by an application of the integration network', () => {
    const answers = [anAnswer(200, aList()), anAnswer(201, aUser('7'))];
    const intent: Intent = { kind: 'assign', person: aPerson() };

    expect(playTarget(oktaAiw.converse(intent, aSetting()), answers)).toEqual(
      playTarget(oktaOin.converse(intent, aSetting()), answers),
    );
  });

  it('get a changed profile by GET, then PUT of everything that was read', () => {
    const person = aPerson({ familyName: 'Hill', displayName: 'Ada Hill' });

    const played = play({ kind: 'update', person, before: aPerson() }, anAnswer(200, shown()), anAnswer(200, shown()));

    expect(told(played)).toEqual([
      get('/Users/7'),
      put(
        '/Users/7',
        shown({ displayName: 'Ada Hill', name: { givenName: 'Ada', middleName: 'Excited', familyName: 'Hill' } }),
      ),
    ]);
    expect(played.settlement).toEqual({ kind: 'done', action: 'update', resourceId: '7' });
  });

  it('keep their user name where its updates are excluded', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7' }, options: { userNameUpdates: 'excluded' } });
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });

    const { requests } = playTarget(oktaAiw.converse({ kind: 'update', person, before: aPerson() }, setting), [
      anAnswer(200, shown()),
      anAnswer(200, shown()),
    ]);

    expect(requests[1]?.body).toMatchObject({
      userName: 'ada.berg.r7f3k2.1@example.org',
      emails: [{ value: 'eva.r7f3k2.2@example.org' }],
    });
  });

  it.each(['unassign', 'disable'] as const)(
    'are deactivated by GET, then PUT of the whole with active: false (%s)',
    (kind) => {
      const played = play({ kind, person: aPerson() }, anAnswer(200, shown()), anAnswer(200, shown()));

      expect(told(played)).toEqual([get('/Users/7'), put('/Users/7', shown({ active: false }))]);
      expect(JSON.stringify(played.requests[1]?.body)).toBe(JSON.stringify(shown({ active: false })));
      expect(played.settlement).toEqual({ kind: 'done', action: 'disable', resourceId: '7' });
    },
  );

  it('are found, read and sent back with active: true when they are assigned again', () => {
    const inactive = shown({ active: false });

    const played = play(
      { kind: 'assign', person: aPerson() },
      anAnswer(200, aList(inactive)),
      anAnswer(200, inactive),
      anAnswer(200, shown()),
    );

    expect(told(played)).toEqual([get(query), get('/Users/7'), put('/Users/7', shown({ active: true }))]);
    expect(played.settlement).toEqual({ kind: 'done', action: 'enable', resourceId: '7' });
  });

  it('get a new password inside a PUT', () => {
    const played = play(
      { kind: 'set-password', person: aPerson(), password: 'Correct-Horse-7' },
      anAnswer(200, shown()),
      anAnswer(200, shown()),
    );

    expect(told(played)).toEqual([get('/Users/7'), put('/Users/7', shown({ password: 'Correct-Horse-7' }))]);
  });

  it('are left as they are where the read before a PUT fails, in the words of the task', () => {
    const { requests, settlement } = play(
      { kind: 'unassign', person: aPerson() },
      anAnswer(404, anError(404, 'no such user')),
    );

    expect(requests).toHaveLength(1);
    expect(settlement).toMatchObject({ kind: 'failed', code: 'Error while deactivating user', status: 404 });
  });
});

describe('groups', () => {
  const whole = (members: readonly unknown[], displayName = 'Sales r7f3k2 9') =>
    put('/Groups/90', { schemas: groupSchemas, id: '90', displayName, members });
  const ada = { value: '7', display: 'r7f3k2-1@example.org' };
  const bo = { value: '8', display: 'r7f3k2-2@example.org' };
  const held = anAnswer(200, aGroupResource('90'));

  it('are created without members, then read and replaced with them', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7' } });
    const group = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-5'] });

    const played = playTarget(oktaAiw.converse({ kind: 'push-group', group }, setting), [
      anAnswer(200, aList()),
      anAnswer(201, aGroupResource('90')),
      held,
      held,
    ]);

    expect(told(played)).toEqual([
      get('/Groups?filter=displayName%20eq%20%22Sales%20r7f3k2%209%22&startIndex=1&count=100'),
      ['POST', '/Groups', withBody, { schemas: groupSchemas, displayName: 'Sales r7f3k2 9', members: [] }],
      get('/Groups/90'),
      whole([ada]),
    ]);
    expect(played.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '90' });
  });

  it('get all members by GET, then PUT, whoever came or went', () => {
    const group = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });

    const played = play({ kind: 'change-members', group, added: ['r7f3k2-2'], removed: [] }, held, held);

    expect(told(played)).toEqual([get('/Groups/90'), whole([ada, bo])]);
  });

  it('are emptied by an empty list', () => {
    const played = play({ kind: 'change-members', group: aGroup(), added: [], removed: ['r7f3k2-1'] }, held, held);

    expect(told(played)).toEqual([get('/Groups/90'), whole([])]);
  });

  it('are renamed with their members', () => {
    const group = aGroup({ displayName: 'Legal r7f3k2 9', memberIds: ['r7f3k2-1'] });

    const played = play({ kind: 'rename-group', group, before: aGroup() }, held, held);

    expect(told(played)).toEqual([get('/Groups/90'), whole([ada], 'Legal r7f3k2 9')]);
  });

  it('keep the name that the target shows where renaming is switched off', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-9': '90' }, options: { groupRename: 'off' } });
    const group = aGroup({ displayName: 'Legal r7f3k2 9', memberIds: ['r7f3k2-1'] });

    const played = playTarget(
      oktaAiw.converse({ kind: 'change-members', group, added: ['r7f3k2-1'], removed: [] }, setting),
      [held, held],
    );

    expect(told(played)).toEqual([get('/Groups/90'), whole([ada])]);
  });

  it('name nobody’s display where the option says null', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-9': '90' }, options: { memberDisplay: 'null' } });
    const group = aGroup({ memberIds: ['r7f3k2-1'] });

    const played = playTarget(oktaAiw.converse({ kind: 'replace-members', group }, setting), [held, held]);

    expect(told(played)[1]).toEqual(whole([{ value: '7', display: null }]));
  });
});

it('never sends a PATCH, whatever it is asked for', () => {
  const group = aGroup({ memberIds: ['r7f3k2-1'] });
  const intents: readonly Intent[] = [
    { kind: 'assign', person: aPerson() },
    { kind: 'unassign', person: aPerson() },
    { kind: 'push-group', group },
    { kind: 'rename-group', group, before: aGroup() },
    { kind: 'delete-group', group },
  ];

  const methods = intents.flatMap((intent) => {
    const conversation = oktaAiw.converse(intent, linked);
    const sent: string[] = [];
    for (let turn = conversation.next(); !turn.done; ) {
      sent.push(turn.value.method);
      const isQuery = turn.value.path.includes('filter=');
      turn = conversation.next(anAnswer(200, isQuery ? aList(shown({ active: false })) : shown({ active: false })));
    }
    return sent;
  });

  expect(new Set(methods)).toEqual(new Set(['GET', 'PUT', 'DELETE']));
});
