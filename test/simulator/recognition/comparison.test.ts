import { describe, expect, it } from 'vitest';
import { loadDialects } from '../../../scenarios/cli/catalogue.ts';
import type { Conversation, Dialect } from '../../../simulator/dialect.ts';
import { entra } from '../../../simulator/dialects/entra.ts';
import { generic } from '../../../simulator/dialects/generic.ts';
import { oktaOin } from '../../../simulator/dialects/okta-oin.ts';
import type { Intent } from '../../../simulator/intent.ts';
import { createComparison, nearestOf } from '../../../simulator/recognition/comparison.ts';
import type { Turn } from '../../../simulator/recognition/recognise.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aGroup, aGroupResource, aList, anAnswer, aPerson, aSetting, aUser } from '../build.ts';

const resource = aUser('7', {
  externalId: 'r7f3k2-1',
  displayName: 'Ada Berg',
  title: 'Engineer',
  name: { formatted: 'Ada Berg', familyName: 'Berg', givenName: 'Ada' },
  emails: [{ type: 'work', primary: true, value: 'ada.berg.r7f3k2.1@example.org' }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Research' },
});

const married = aPerson({ familyName: 'Sund', displayName: 'Ada Sund' });
const full = aGroup({ memberIds: ['r7f3k2-1'] });
const intents: readonly Intent[] = [
  { kind: 'test-connection' },
  { kind: 'assign', person: aPerson() },
  { kind: 'update', person: married, before: aPerson() },
  { kind: 'disable', person: aPerson({ enabled: false }) },
  { kind: 'enable', person: aPerson() },
  { kind: 'delete', person: aPerson() },
  { kind: 'push-group', group: full },
  { kind: 'rename-group', group: aGroup({ displayName: 'Sales 2' }), before: aGroup() },
  { kind: 'change-members', group: full, added: ['r7f3k2-1'], removed: [] },
  { kind: 'change-members', group: aGroup(), added: [], removed: ['r7f3k2-1'] },
  { kind: 'delete-group', group: aGroup() },
];

/** What the dialect says in a small life, and a target's answers to it. */
function lifeOf(dialect: Dialect, options: Readonly<Record<string, string>> = {}): readonly Turn[] {
  const links: Record<string, string> = {};
  const turns: Turn[] = [];
  for (const intent of intents) {
    const converse = (): Conversation =>
      dialect.converse(intent, aSetting({ links, options: usual(dialect, options) }));
    const conversation = converse();
    let step = conversation.next();
    while (!step.done) {
      const response = answerTo(step.value, links);
      turns.push({ request: step.value, response });
      step = conversation.next(response);
    }
    if (intent.kind === 'assign') links['r7f3k2-1'] = '7';
    if (intent.kind === 'push-group') links['r7f3k2-9'] = '90';
  }
  return turns;
}

const usual = (dialect: Dialect, options: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(dialect.options).map(([name, [first]]) => [name, first])),
  ...options,
});

function answerTo({ method, path }: ScimRequest, links: Readonly<Record<string, string>>): ScimResponse {
  if (method === 'DELETE') return anAnswer(204);
  const group = path.startsWith('/Groups');
  const one = group ? aGroupResource('90') : { ...resource, active: !('off' in links) };
  if (method === 'POST') return anAnswer(201, one);
  if (!/^\/(Users|Groups)(\?|$)/.test(path)) return anAnswer(200, one);
  return anAnswer(200, aList());
}

function compare(turns: readonly Turn[], dialect: Dialect) {
  const comparison = createComparison(dialect);
  for (const [index, turn] of turns.entries()) comparison.take(turn, `x${index + 1}`);
  return comparison.explained();
}

const all = await loadDialects();

describe.each(all)('a recording of $id', (dialect) => {
  it('does not differ from its dialect', () => {
    const { differences, deeds } = compare(lifeOf(dialect), dialect);

    expect(differences.filter(({ kind }) => kind === 'shape')).toEqual([]);
    expect(deeds.size).toBeGreaterThanOrEqual(6);
  });
});

it.each([entra, oktaOin, generic])('tells $id from the two others', (dialect) => {
  const turns = lifeOf(dialect);

  expect(nearestOf([entra, oktaOin, generic].map((each) => compare(turns, each)))?.dialect.id).toBe(dialect.id);
});

it('does not guess where nobody speaks like that', () => {
  const headers = { Accept: '*/*', 'User-Agent': 'curl/8', 'X-Odd': '1' };
  const turns = lifeOf(generic).map(({ request, response }) => ({ request: { ...request, headers }, response }));

  expect(nearestOf([entra, oktaOin].map((each) => compare(turns, each)))).toBeUndefined();
});

it('tells what Okta does otherwise than Entra ID', () => {
  const { differences } = compare(lifeOf(oktaOin), entra);

  const told = differences.map(({ deed, aspect }) => `${deed}: ${aspect}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'match-person: blanks in the query',
      'match-person: parameters of the query',
      'create-person: groups in the body',
      'create-person: header User-Agent',
      'update-person: method',
      'deactivate-person: spelling of op',
      'rename-group: replace no path: displayName',
    ]),
  );
});

it.each([
  ['Entra ID', entra, 'activeStyle=boolean', 'deactivate-person', 'replace active'],
  ['Entra ID', entra, 'memberRef=absent', 'add-members', 'add members'],
  ['Okta', oktaOin, 'memberReplace=pathless', 'replace-members', 'replace members'],
] as const)('names the option of %s that speaks so', (_who, dialect, option, deed, aspect) => {
  const [name = '', value = ''] = option.split('=');
  const turns = lifeOf(dialect, { [name]: value });
  const pushed = dialect
    .converse(
      { kind: 'push-group', group: full },
      aSetting({ links: { 'r7f3k2-9': '90', 'r7f3k2-1': '7' }, options: usual(dialect, { [name]: value }) }),
    )
    .next();
  const further: readonly Turn[] = pushed.done
    ? []
    : [{ request: pushed.value, response: anAnswer(200, aGroupResource('90')) }];

  const { differences } = compare([...turns, ...further], dialect);

  expect(differences.filter(({ kind }) => kind === 'shape')).toContainEqual(
    expect.objectContaining({ deed, aspect, option }),
  );
  expect(differences.filter((each) => each.kind === 'shape' && each.option === undefined)).toEqual([]);
});

it('takes what an administrator maps otherwise as no habit of the product', () => {
  const create = lifeOf(entra).find(({ request }) => request.method === 'POST');
  if (create === undefined) throw new Error('nobody was created');
  const { title: _none, ...body } = Object(create.request.body);

  const { differences } = compare([{ request: { ...create.request, body: { ...body, nickName: 'Ada' } } }], entra);

  expect(differences.map(({ aspect, kind }) => `${aspect}: ${kind}`)).toEqual(['nickName in the body: mapping']);
});

it('counts what it has nothing to compare with, and says so where the dialect never sends such a request', () => {
  const { uncompared, differences } = compare(
    [
      { request: { method: 'GET', path: '/Users?startIndex=1&count=100' }, response: anAnswer(200, aList()) },
      { request: { method: 'GET', path: '/ServiceProviderConfig' } },
      { request: { method: 'DELETE', path: '/Users/7' }, response: anAnswer(204) },
    ],
    oktaOin,
  );

  expect([...uncompared]).toEqual([['discovery', 1]]);
  expect(differences).toContainEqual(
    expect.objectContaining({
      deed: 'delete-person',
      aspect: 'request',
      recorded: 'DELETE /Users/{id}',
      dialect: 'sends none of the kind',
    }),
  );
});

it('tells where the recorded one does not read what it changes, and the dialect does', () => {
  const turns = lifeOf(entra).filter(({ request }) => !(request.method === 'GET' && /^\/Users\/7/.test(request.path)));

  const { differences } = compare(turns, entra);

  expect(differences.filter(({ kind }) => kind === 'shape')).toContainEqual(
    expect.objectContaining({
      deed: 'deactivate-person',
      aspect: 'a read before it',
      recorded: 'none',
      dialect: 'always',
    }),
  );
});
