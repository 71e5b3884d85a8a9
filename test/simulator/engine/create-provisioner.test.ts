import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../simulator/dialect.ts';
import { entra } from '../../../simulator/dialects/entra.ts';
import { generic } from '../../../simulator/dialects/generic.ts';
import { oktaOin } from '../../../simulator/dialects/okta-oin.ts';
import { createProvisioner, type ProvisionerOptions } from '../../../simulator/engine/create-provisioner.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Connection } from '../../../target-adapter/transport/transport.ts';
import {
  aClock,
  aGroup,
  aGroupResource,
  aList,
  anAnswer,
  anError,
  anExchange,
  aPerson,
  aSetting,
  aUser,
  guid,
  marker,
} from '../build.ts';

const connection: Connection = {
  baseUrl: 'https://target.example/scim/v2',
  credential: { kind: 'bearer', token: 'one' },
};

/** `lost`: no answer came. */
type Answer = ScimResponse | 'lost';

/** A provisioner whose target answers in order, or by a function of the request. */
function aProvisioner(
  answers: readonly Answer[] | ((request: ScimRequest, at: Connection) => Answer),
  change: Partial<ProvisionerOptions> & { readonly dialect?: Dialect } = {},
) {
  const sent: { readonly request: ScimRequest; readonly connection: Connection }[] = [];
  const left = Array.isArray(answers) ? [...answers] : [];
  const clock = aClock();
  const idp = createProvisioner({
    dialect: generic,
    connection,
    send(request, at) {
      sent.push({ request, connection: at });
      const answer = typeof answers === 'function' ? answers(request, at) : left.shift();
      if (answer === undefined) throw new Error(`no answer left for ${request.method} ${request.path}`);
      return Promise.resolve(anExchange(`x${sent.length}`, request, answer === 'lost' ? undefined : answer));
    },
    clock,
    guid: () => guid,
    marker,
    mapping: 'default',
    groupAttribute: '',
    groups: 'endpoint',
    signal: new AbortController().signal,
    ...change,
  });
  const told = () => sent.map(({ request }) => `${request.method} ${decodeURIComponent(request.path)}`);
  return { idp, sent, told, clock, left };
}

const match = 'GET /Users?filter=userName eq "ada.berg.r7f3k2.1@example.org"';
const created = [anAnswer(200, aList()), anAnswer(201, aUser('7'))];
const unauthorized = anAnswer(401, anError(401, 'the token was revoked'));
const ada = aPerson();

describe('delivery', () => {
  it('carries out an intent, links what came of it, and writes it down', async () => {
    const entries: unknown[] = [];
    const { idp, told } = aProvisioner(created, { onEntry: (entry) => entries.push(entry) });

    const outcome = await idp.assign(ada);

    expect(told()).toEqual([match, 'POST /Users']);
    expect(outcome).toMatchObject({
      settlement: { kind: 'done', action: 'create', resourceId: '7' },
      exchanges: ['x1', 'x2'],
      person: ada,
      resourceId: '7',
    });
    expect(outcome.entry).toEqual({
      at: '2026-11-24T00:00:00.000Z',
      intent: 'assign',
      who: 'Ada Berg <ada.berg.r7f3k2.1@example.org>',
      action: 'create',
      status: 'success',
      answer: 201,
      exchanges: ['x1', 'x2'],
    });
    expect(idp.linkedId(ada.id)).toBe('7');
    expect(entries).toEqual([outcome.entry]);
    expect(idp.log).toEqual([outcome.entry]);
  });

  it('tells the dialect when an administrator asks for one person at once, and only then', async () => {
    const triggers: string[] = [];
    const dialect: Dialect = {
      ...generic,
      converse(intent, setting) {
        triggers.push(setting.trigger);
        return generic.converse(intent, setting);
      },
    };
    const { idp } = aProvisioner(({ method }) => anAnswer(200, method === 'POST' ? aUser('7') : aList()), { dialect });

    await idp.provisionOnDemand(aPerson());
    await idp.assign(aPerson({ id: 'r7f3k2-2' }));

    expect(triggers).toEqual(['on-demand', 'cycle']);
  });

  it('says of what went wrong what the identity provider would do now, and of nothing else', async () => {
    const { idp } = aProvisioner(
      [
        anAnswer(200, aList()),
        anAnswer(409, anError(409, 'taken', 'uniqueness')),
        anAnswer(200, aList()),
        anAnswer(201, aUser('7')),
      ],
      { dialect: entra },
    );

    const refused = await idp.assign(aPerson());
    const created = await idp.assign(aPerson());

    expect(refused.entry.prognosis?.join(' ')).toMatch(/escrow.*EntryConflict \(409 Conflict\)/s);
    expect(created.entry.prognosis).toBeUndefined();
  });

  it('hands over everybody whom an import has read', async () => {
    const { idp } = aProvisioner([anAnswer(200, aList(aUser('7'))), anAnswer(200, aList(aGroupResource('90')))]);

    const { settlement } = await idp.import();

    expect(settlement).toMatchObject({ imported: { users: [{ id: '7' }], groups: [{ id: '90' }] } });
  });

  it('delivers one intent after the other, however fast they are wanted', async () => {
    const { idp, told } = aProvisioner([...created, anAnswer(204), anAnswer(204)]);

    const outcomes = await Promise.all([
      idp.assign(ada),
      idp.changeEmail(ada, 'eva.r7f3k2.2@example.org'),
      idp.disable(ada),
    ]);

    expect(told()).toEqual([match, 'POST /Users', 'PATCH /Users/7', 'PATCH /Users/7']);
    expect(outcomes.map(({ settlement }) => settlement.kind)).toEqual(['done', 'done', 'done']);
    expect(idp.personNow(ada)).toMatchObject({ email: 'eva.r7f3k2.2@example.org', enabled: false });
  });

  it('sends a change that was refused along with the next one', async () => {
    const { idp, sent } = aProvisioner([...created, anAnswer(400, anError(400, 'no')), anAnswer(204)]);
    await idp.assign(ada);
    await idp.update(ada, { jobTitle: 'Chief' });

    await idp.update(ada, { givenName: 'Eva' });

    expect(sent[3]?.request.body).toMatchObject({
      Operations: [
        { op: 'replace', path: 'name.givenName', value: 'Eva' },
        { op: 'replace', path: 'title', value: 'Chief' },
      ],
    });
  });

  it('repeats the last change as it was', async () => {
    const { idp, sent } = aProvisioner([...created, anAnswer(204), anAnswer(204)]);
    await idp.assign(ada);
    await idp.changeEmail(ada, 'eva.r7f3k2.2@example.org');

    await idp.repeatUpdate(ada);

    expect(sent[3]?.request).toEqual(sent[2]?.request);
  });

  it('keeps what a group has come to by its own changes', async () => {
    const group = aGroup();
    const { idp, sent } = aProvisioner([
      ...created,
      anAnswer(200, aList()),
      anAnswer(201, aGroupResource('90')),
      anAnswer(204),
      anAnswer(204),
      anAnswer(204),
      anAnswer(204),
    ]);
    await idp.assign(ada);
    await idp.pushGroup(group);

    const added = await idp.addMembers(group, [ada]);
    const renamed = await idp.renameGroup(group, 'Legal r7f3k2 9');
    const removed = await idp.removeMembers(group, [ada]);
    const deleted = await idp.deleteGroup(group);

    expect(added.group.memberIds).toEqual([ada.id]);
    expect(renamed).toMatchObject({ group: { displayName: 'Legal r7f3k2 9', memberIds: [ada.id] }, resourceId: '90' });
    expect(removed.group.memberIds).toEqual([]);
    expect(deleted.settlement).toMatchObject({ kind: 'done', action: 'delete' });
    expect(idp.linkedId(group.id)).toBeUndefined();
    expect(sent.slice(4).map(({ request }) => request.method)).toEqual(['PATCH', 'PATCH', 'PATCH', 'DELETE']);
  });

  it('finds existing people again after its links were forgotten', async () => {
    const { idp, told } = aProvisioner([...created, anAnswer(200, aList(aUser('7'))), anAnswer(204)]);
    await idp.assign(ada);
    idp.forgetLinks();

    const outcome = await idp.assign(ada);

    expect(told().slice(2)).toEqual([match, 'PATCH /Users/7']);
    expect(outcome).toMatchObject({ settlement: { kind: 'done', action: 'link' }, resourceId: '7' });
  });

  it('runs what a scenario slips in just before a request, once', async () => {
    const { idp, told } = aProvisioner([anAnswer(200, aList()), anAnswer(409, anError(409, 'taken')), ...created]);
    const seen: string[] = [];
    idp.beforeNext('POST', (request) => {
      seen.push(`${request.method} after ${told().length}`);
      return Promise.resolve();
    });

    const first = await idp.assign(ada);
    const second = await idp.assign(ada);

    expect(seen).toEqual(['POST after 1']);
    expect(first.entry).toMatchObject({ status: 'failure', action: 'create', code: '409', answer: 409 });
    expect(second.entry).toMatchObject({ status: 'success', action: 'create' });
  });

  it('lets the look-up miss an account without sending it, once', async () => {
    const { idp, told } = aProvisioner(
      [anAnswer(409, anError(409, 'taken')), anAnswer(200, aList(aUser('7'))), anAnswer(204)],
      { dialect: entra },
    );

    const missed = await idp.assignUnmatched(ada);
    const cured = await idp.assign(ada);

    expect(told()).toEqual([
      'POST /Users',
      'GET /Users?filter=userName+eq+"ada.berg.r7f3k2.1@example.org"',
      'PATCH /Users/7',
    ]);
    expect(missed.entry).toMatchObject({ status: 'failure', code: 'EntryConflict' });
    expect(cured.settlement).toMatchObject({ kind: 'done', action: 'link' });
  });

  it('says what the mapping asks of a person', () => {
    const { idp } = aProvisioner([], { dialect: entra });

    expect(idp.mapped(ada)).toEqual(entra.mapped(ada, aSetting()));
  });
});

describe('repeats', () => {
  it('waits as the target asks after a 429, and tries again', async () => {
    const { idp, clock } = aProvisioner([anAnswer(429, undefined, { 'retry-after': '2' }), ...created]);

    const outcome = await idp.assign(ada);

    expect(clock.waits).toEqual([2_000]);
    expect(outcome).toMatchObject({ settlement: { kind: 'done' }, exchanges: ['x1', 'x2', 'x3'] });
    expect(idp.log.map(({ status, answer }) => [status, answer])).toEqual([
      ['retrying', 429],
      ['success', 201],
    ]);
  });

  it('doubles the waits, and gives up after the attempts of the dialect', async () => {
    const { idp, clock } = aProvisioner(() => anAnswer(503, anError(503, 'later')));

    const outcome = await idp.assign(ada);

    expect(clock.waits).toEqual([300, 600, 1_200]);
    expect(outcome.settlement).toMatchObject({ kind: 'failed', code: '503' });
    expect(outcome.entry.reason).toContain('given up after 4 attempts');
  });

  it('leaves to the next cycle what asks for more patience than a run has', async () => {
    const { idp, clock } = aProvisioner([anAnswer(429, undefined, { 'retry-after': '3600' }), ...created]);

    const outcome = await idp.assign(ada);
    const [later] = await idp.cycle();

    expect(clock.waits).toEqual([]);
    expect(outcome).toMatchObject({ settlement: { kind: 'retry', code: '429' }, entry: { status: 'retrying' } });
    expect(later).toMatchObject({ settlement: { kind: 'done', action: 'create' } });
  });

  it('looks up before it repeats a creation whose outcome is unknown, though the dialect does not ask', async () => {
    const { idp, told } = aProvisioner(['lost', anAnswer(200, aList(aUser('7')))], { options: { match: 'never' } });

    const outcome = await idp.assign(ada);

    expect(told()).toEqual(['POST /Users', match]);
    expect(outcome.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
    expect(idp.log[0]).toMatchObject({
      status: 'retrying',
      code: 'no-answer',
      reason: expect.stringContaining('closed'),
    });
  });

  it('creates after all where the look-up finds nobody', async () => {
    const { idp, told } = aProvisioner([anAnswer(500), anAnswer(200, aList()), anAnswer(201, aUser('7'))], {
      options: { match: 'never' },
    });

    await idp.assign(ada);

    expect(told()).toEqual(['POST /Users', match, 'POST /Users']);
  });

  it('adds no look-up of its own to a dialect that matches first', async () => {
    const { idp, told } = aProvisioner([
      anAnswer(200, aList()),
      'lost',
      anAnswer(200, aList(aUser('7'))),
      anAnswer(204),
    ]);

    const outcome = await idp.assign(ada);

    expect(told()).toEqual([match, 'POST /Users', match, 'PATCH /Users/7']);
    expect(outcome.settlement).toMatchObject({ kind: 'done', action: 'link' });
  });

  it('takes a delete whose answer was lost for done when it meets a 404 then', async () => {
    const { idp } = aProvisioner([...created, 'lost', anAnswer(404)]);
    await idp.assign(ada);

    const outcome = await idp.delete(ada);

    expect(outcome.settlement).toMatchObject({ kind: 'done', action: 'delete' });
  });

  it('does not undo a later assignment with an older one that was left over', async () => {
    const throttled = anAnswer(429, undefined, { 'retry-after': '3600' });
    const { idp, left } = aProvisioner([...created, throttled, anAnswer(200, aUser('7')), anAnswer(204)]);
    await idp.assign(ada);
    await idp.unassign(ada);
    await idp.assign(ada);

    const outcomes = await idp.cycle();

    expect(outcomes).toEqual([]);
    expect(left).toEqual([]);
  });
});

describe('a refused credential', () => {
  const byToken = (request: ScimRequest, { credential }: Connection): Answer => {
    if (credential.kind !== 'bearer' || credential.token !== 'two') return unauthorized;
    if (request.method === 'GET') return anAnswer(200, aList());
    return request.method === 'POST' ? anAnswer(201, aUser('7')) : anAnswer(204);
  };
  const renewed: Connection = { ...connection, credential: { kind: 'bearer', token: 'two' } };

  it('puts the connection into error; further changes wait in order, and are delivered by resume', async () => {
    const { idp, told } = aProvisioner(byToken);
    const refused = await idp.assign(ada);
    const waiting = await idp.changeEmail(ada, 'eva.r7f3k2.2@example.org');
    const state = idp.state;

    idp.configure(renewed);
    const outcomes = await idp.resume();

    expect(refused).toMatchObject({
      settlement: { kind: 'refused', status: 401 },
      entry: { status: 'failure', answer: 401 },
    });
    expect(waiting).toMatchObject({ settlement: { kind: 'waiting' }, exchanges: [], entry: { status: 'waiting' } });
    expect(state).toMatchObject({ kind: 'error', status: 401, waiting: 2, reason: expect.stringContaining('revoked') });
    expect(outcomes.map(({ intent, settlement }) => [intent.kind, settlement.kind])).toEqual([
      ['test-connection', 'done'],
      ['assign', 'done'],
      ['update', 'done'],
    ]);
    expect(told().slice(1)).toEqual([
      `GET /Users?filter=userName eq "${guid}"`,
      match,
      'POST /Users',
      'PATCH /Users/7',
    ]);
    expect(idp.state).toEqual({ kind: 'working' });
  });

  it('still looks up after it an account whose creation was unsure before it', async () => {
    const found = anAnswer(200, aList(aUser('7')));
    const { idp, told } = aProvisioner(['lost', unauthorized, anAnswer(200, aList()), found], {
      options: { match: 'never' },
    });
    await idp.assign(ada);

    const outcomes = await idp.resume();

    expect(told()).toEqual(['POST /Users', match, `GET /Users?filter=userName eq "${guid}"`, match]);
    expect(outcomes[1]?.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
  });

  it('delivers nothing while the test still fails', async () => {
    const { idp, told } = aProvisioner(byToken);
    await idp.assign(ada);

    const outcomes = await idp.resume();
    const cycled = await idp.cycle();

    expect(outcomes).toMatchObject([{ intent: { kind: 'test-connection' }, settlement: { kind: 'refused' } }]);
    expect(cycled).toEqual([]);
    expect(told()).toHaveLength(2);
    expect(idp.state).toMatchObject({ kind: 'error', waiting: 1 });
  });

  it('stops a cycle in the middle and loses nothing', async () => {
    let revoked = false;
    const { idp, told } = aProvisioner((request, at) => {
      if (revoked && at.credential === connection.credential) return unauthorized;
      if (request.method === 'POST') revoked = true;
      if (request.method !== 'POST') return anAnswer(200, aList());
      const body = Object(request.body);
      return anAnswer(201, aUser(body.externalId === ada.id ? '7' : '8', { userName: body.userName }));
    });
    const bob = aPerson({ id: 'r7f3k2-2', email: 'bob.r7f3k2.2@example.org' });
    idp.queue({ kind: 'assign', person: ada });
    idp.queue({ kind: 'assign', person: bob });
    expect(told()).toEqual([]);

    const cycled = await idp.cycle();
    idp.configure(renewed);
    const resumed = await idp.resume();

    expect(cycled.map(({ settlement }) => settlement.kind)).toEqual(['done', 'refused']);
    expect(resumed.map(({ settlement }) => settlement.kind)).toEqual(['done', 'done']);
    expect(told().filter((line) => line === 'POST /Users')).toHaveLength(2);
    expect([idp.linkedId(ada.id), idp.linkedId(bob.id)]).toEqual(['7', '8']);
  });

  it('shows a test that works as a connection that works, and sends what waits before what comes next', async () => {
    const { idp, told } = aProvisioner(byToken);
    await idp.assign(ada);
    idp.configure(renewed);

    const test = await idp.testConnection();
    await idp.update(ada, { jobTitle: 'Chief' });

    expect(test.settlement.kind).toBe('done');
    expect(told().slice(2)).toEqual([match, 'POST /Users', 'PATCH /Users/7']);
  });
});

describe('a guest', () => {
  const stranger = aUser('42', { userName: 'boss@corp.example', externalId: 'E-1' });
  const other = aUser('43', { userName: 'bob.r7f3k2.2@example.org' });

  it.each([
    ['generic', generic],
    ['entra', entra],
    ['okta-oin', oktaOin],
  ])('changes nobody who lacks the marker, though the target offers them for a match (%s)', async (_, dialect) => {
    const { idp, sent } = aProvisioner(() => anAnswer(200, aList(stranger)), { dialect });

    const outcome = await idp.assign(ada);

    expect(sent.map(({ request }) => request.method)).toEqual(['GET']);
    expect(outcome.settlement).toMatchObject({ kind: 'failed', code: 'not-of-this-run' });
    expect(outcome.entry.reason).toContain('boss@corp.example');
    expect(outcome.resourceId).toBeUndefined();
  });

  it('changes nobody else of the run in the place of who was asked for', async () => {
    const { idp, sent } = aProvisioner(() => anAnswer(200, aList(other)));

    const outcome = await idp.assign(ada);

    expect(sent).toHaveLength(1);
    expect(outcome.entry.reason).toContain('bob.r7f3k2.2@example.org');
  });

  it('links to no stranger whom a create was answered with', async () => {
    const { idp } = aProvisioner([anAnswer(200, aList()), anAnswer(200, stranger)]);

    const outcome = await idp.assign(ada);

    expect(outcome.settlement).toMatchObject({ kind: 'failed', code: 'not-of-this-run' });
    expect(idp.linkedId(ada.id)).toBeUndefined();
  });

  it('stops where its own id has become a stranger’s', async () => {
    const { idp, sent } = aProvisioner([...created, anAnswer(200, aUser('7', { userName: 'boss@corp.example' }))], {
      dialect: oktaOin,
    });
    await idp.assign(ada);

    const outcome = await idp.update(ada, { givenName: 'Eva' });

    expect(sent.at(-1)?.request.method).toBe('GET');
    expect(outcome.settlement).toMatchObject({ kind: 'failed', code: 'not-of-this-run' });
  });

  it('takes a 201 that names nobody for the one that it created', async () => {
    const { idp } = aProvisioner([anAnswer(200, aList()), anAnswer(201, { id: '7' }), anAnswer(204)]);
    await idp.assign(ada);

    const outcome = await idp.disable(ada);

    expect(outcome.settlement).toMatchObject({ kind: 'done', action: 'disable' });
  });

  it('knows the account whose address waits for verification by its directory id', async () => {
    const held = aUser('7', { userName: 'old.r7f3k2.1@example.org', externalId: ada.id });
    const { idp } = aProvisioner([anAnswer(200, aList(held)), anAnswer(204)]);

    const outcome = await idp.assign(ada);

    expect(outcome.settlement).toMatchObject({ kind: 'done', action: 'link', resourceId: '7' });
  });

  it('refuses a marker that could mean anybody', () => {
    for (const weak of ['', 'a', 'x-y!']) expect(() => aProvisioner([], { marker: weak })).toThrow('marker');
  });
});

describe('options', () => {
  it('refuses an option or a value that the dialect lacks, and names the ones that it has', () => {
    expect(() => aProvisioner([], { dialect: entra, options: { activeStyel: 'string' } })).toThrow(
      'dialects.entra.activeStyel',
    );
    expect(() => aProvisioner([], { dialect: entra, options: { activeStyle: 'number' } })).toThrow('number');
    expect(() => aProvisioner([], { groupAttribute: 'no path' })).toThrow('behaviour.groupAttribute');
  });

  it('sends the token alone with authScheme=raw', async () => {
    const { idp, sent } = aProvisioner(() => anAnswer(200, aList()), {
      dialect: oktaOin,
      options: { authScheme: 'raw' },
    });

    await idp.testConnection();

    expect(sent[0]?.connection.credential).toEqual({ kind: 'header', name: 'Authorization', value: 'one' });
  });
});

it('stops when the run is broken off, and rejects what was asked for', async () => {
  const controller = new AbortController();
  const { idp, sent } = aProvisioner(() => anAnswer(503), { signal: controller.signal });
  idp.beforeNext('GET', () => Promise.resolve(controller.abort(new Error('interrupted'))));

  await expect(idp.assign(ada)).rejects.toThrow('interrupted');
  expect(sent).toEqual([]);
});
