import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDialects } from '../../../scenarios/cli/catalogue.ts';
import type { Dialect } from '../../../simulator/dialect.ts';
import type { Intent } from '../../../simulator/intent.ts';
import { calendly } from '../../../target-adapter/behaviour.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { isObject } from '../../../target-adapter/scim/resource.ts';
import { aGroup, aGroupResource, aList, anAnswer, aPerson, aSetting, aUser } from '../build.ts';

/** Found by folder: a new one is held to this without a line here. */
const dialects = await loadDialects();
const moved = aPerson({ email: 'eva.r7f3k2.2@example.org', givenName: 'Eva' });
/** An object whose text cannot be had. */
const hostile = { toString: 0, valueOf: 0 };
const unprintable = {
  userName: hostile,
  active: hostile,
  title: hostile,
  emails: [{ type: hostile, value: hostile, primary: hostile }],
  roles: [{ value: hostile }],
  schema: hostile,
  endpoint: hostile,
  displayName: hostile,
  members: [{ value: hostile }],
};
/** With what few targets ask for, and links to others. */
const inFull = aPerson({
  phone: '+1 425 555 0101',
  street: '1 Main Street',
  otherEmails: ['ada@home.example'],
  managerId: 'r7f3k2-2',
  roles: [{ id: '06b0', value: 'Admin', displayName: 'Administrator' }],
});
const intents: readonly Intent[] = [
  { kind: 'test-connection' },
  { kind: 'assign', person: aPerson() },
  { kind: 'update', person: moved, before: aPerson() },
  { kind: 'assign', person: inFull },
  { kind: 'update', person: inFull, before: aPerson({ managerId: 'r7f3k2-2' }) },
  { kind: 'update', person: aPerson(), before: inFull },
  { kind: 'unassign', person: aPerson() },
  { kind: 'disable', person: aPerson({ enabled: false }) },
  { kind: 'enable', person: aPerson() },
  { kind: 'delete', person: aPerson() },
  { kind: 'set-password', person: aPerson(), password: 'Correct-Horse-7' },
  { kind: 'import' },
  { kind: 'push-group', group: aGroup({ memberIds: ['r7f3k2-1'] }) },
  { kind: 'rename-group', group: aGroup(), before: aGroup() },
  { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: ['r7f3k2-2'] },
  { kind: 'replace-members', group: aGroup({ memberIds: ['r7f3k2-1'] }) },
  { kind: 'delete-group', group: aGroup() },
];
const longest = 10;

function converse(
  dialect: Dialect,
  intent: Intent,
  setting: ReturnType<typeof aSetting>,
  answer: (n: number, request: ScimRequest) => ScimResponse,
) {
  const requests: ScimRequest[] = [];
  const conversation = dialect.converse(intent, setting);
  let turn = conversation.next();
  while (!turn.done) {
    requests.push(turn.value);
    if (requests.length > longest) throw new Error('the conversation does not end');
    turn = conversation.next(answer(requests.length - 1, turn.value));
  }
  return { requests, settlement: turn.value };
}

it('holds every dialect of the folder to this contract', () => {
  const files = readdirSync(new URL('../../../simulator/dialects/', import.meta.url)).filter((name) =>
    name.endsWith('.ts'),
  );

  expect(dialects.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
});

it('tells the dialects apart by title, and by the heading of their column', () => {
  expect(new Set(dialects.map(({ title }) => title)).size).toBe(dialects.length);
  expect(new Set(dialects.map(({ label }) => label)).size).toBe(dialects.length);
});

describe.each(dialects)('$id', (dialect) => {
  const links = [{}, { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-9': '90' }];

  it('ends every matter with a settlement, whatever the target answers', () => {
    const body = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(aList(), aList(aUser('7')), aList(aUser('7'), aUser('8')), aUser('7'), aGroupResource('90')),
      fc.constantFrom({ totalResults: 'x', Resources: 7 }, { totalResults: 1, Resources: [null, 7, {}] }, { id: {} }),
      fc.constantFrom(aUser('7', unprintable), aList(aUser('7', unprintable)), {
        Resources: [{ ...unprintable, id: hostile }],
      }),
      fc.jsonValue(),
      fc.string(),
    );
    const status = fc.constantFrom(
      200,
      201,
      204,
      301,
      400,
      401,
      403,
      404,
      405,
      409,
      412,
      413,
      418,
      422,
      429,
      500,
      501,
      503,
    );
    const headers = fc.constantFrom<Record<string, string>>({}, { 'retry-after': '1e9' }, { 'retry-after': '-1' });
    const answers = fc.array(fc.tuple(status, body, headers), { minLength: longest, maxLength: longest });

    fc.assert(
      fc.property(fc.constantFrom(...intents), fc.constantFrom(...links), answers, (intent, linked, given) => {
        const { settlement } = converse(dialect, intent, aSetting({ links: linked }), (n) => {
          const [code, content, header] = given[n] ?? [200, undefined, {}];
          return anAnswer(code, content, header);
        });

        expect(['done', 'failed', 'retry', 'refused']).toContain(settlement.kind);
        if (settlement.kind !== 'done') expect(settlement.reason).not.toBe('');
        if (settlement.kind !== 'done') expect(settlement.reason.length).toBeLessThan(1_000);
        if (settlement.kind === 'retry') expect(settlement.afterMs).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  it.each(intents)('names a reason where the answer to $kind is HTML', (intent) => {
    const { settlement } = converse(dialect, intent, aSetting({ links: links[1] ?? {} }), () =>
      anAnswer(502, '<html>Bad gateway</html>'),
    );

    if (settlement.kind === 'done') expect(settlement.action).toBe('none');
    else expect(settlement.reason).toContain('Bad gateway');
  });

  it('stops everything at a refused credential', () => {
    for (const intent of intents) {
      const { requests, settlement } = converse(dialect, intent, aSetting({ links: links[1] ?? {} }), () =>
        anAnswer(401),
      );

      expect(requests.length).toBeLessThanOrEqual(1);
      if (requests.length > 0) expect(settlement).toMatchObject({ kind: 'refused', status: 401 });
    }
  });

  it('sends no attribute that Calendly does not list, with the mapping calendly', () => {
    const setting = (linked: Readonly<Record<string, string>>) =>
      aSetting({ links: linked, mapping: 'calendly', groupAttribute: 'userType', groups: 'attribute' });
    const lists: readonly string[] = calendly.attributes === 'any' ? [] : calendly.attributes;
    const free = ['schemas', 'id', 'meta'];
    const group = { groupName: 'Sales' };
    const changes: readonly Intent[] = [
      { kind: 'assign', person: aPerson(group) },
      { kind: 'update', person: { ...moved, ...group, jobTitle: 'Chief', department: 'Legal' }, before: aPerson() },
      { kind: 'unassign', person: aPerson(group) },
    ];

    for (const intent of changes) {
      for (const linked of links) {
        const { requests } = converse(dialect, intent, setting(linked), (_, { path }) =>
          anAnswer(200, path.includes('?filter=') ? aList() : aUser('7')),
        );
        for (const name of requests.flatMap(({ body }) => attributesIn(body))) {
          expect([...lists, ...free]).toContain(name);
        }
      }
    }
  });

  it('speaks alike whatever it said before: a conversation holds no state', () => {
    for (const intent of intents) {
      const once = converse(dialect, intent, aSetting(), () => anAnswer(200, aList()));
      const again = converse(dialect, intent, aSetting(), () => anAnswer(200, aList()));

      expect(again).toEqual(once);
    }
  });

  it('evidences each fact once, names a source for it, and has a default for every option', () => {
    const ids = dialect.facts.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(dialect.facts.filter(({ says, source }) => says === '' || source === '')).toEqual([]);
    expect(Object.values(dialect.options).filter(([first]) => first === '')).toEqual([]);
    expect(dialect.label.length).toBeLessThanOrEqual(8);
  });
});

/** Names of the attributes that a body gives a value, beside empty ones, which every target lets pass. */
function attributesIn(body: unknown): readonly string[] {
  if (!isObject(body)) return [];
  if (!Array.isArray(body.Operations)) return Object.keys(body).filter((name) => !isEmpty(body[name]));
  return body.Operations.flatMap((operation: unknown) => {
    if (!isObject(operation)) return [];
    if (typeof operation.path === 'string') return [operation.path.replace(/[.[].*$/, '')];
    return Object.keys(isObject(operation.value) ? operation.value : {});
  });
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
