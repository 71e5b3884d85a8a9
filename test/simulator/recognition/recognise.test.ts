import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entra } from '../../../simulator/dialects/entra.ts';
import { oktaOin } from '../../../simulator/dialects/okta-oin.ts';
import { createComparison } from '../../../simulator/recognition/comparison.ts';
import { recognise } from '../../../simulator/recognition/recognise.ts';
import type { ScimMethod } from '../../../target-adapter/scim/exchange.ts';
import { aList, anAnswer, guid } from '../build.ts';

const methods: readonly ScimMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const methodIn = (what: string): ScimMethod => methods.find((method) => what.startsWith(`${method} `)) ?? 'GET';
const pathIn = (what: string): string => what.slice(what.indexOf(' ') + 1);
const patch = (...operations: readonly unknown[]) => ({ Operations: operations });

it.each([
  ['GET /ServiceProviderConfig', undefined, 'discovery'],
  ['GET /Users?startIndex=1&count=2', undefined, 'test'],
  ['GET /Users?startIndex=101&count=100', undefined, 'page'],
  ['GET /Users', undefined, 'page'],
  ['GET /Groups?excludedAttributes=members&filter=displayName+eq+%22Sales%22', undefined, 'match-group'],
  ['GET /Users?filter=externalId%20eq%20%2200u1%22', undefined, 'match-person'],
  ['GET /Users?filter=userName%20sw%20%22a%22', undefined, 'other'],
  ['GET /Users/7', undefined, 'read-person'],
  ['POST /Users', { userName: 'ada' }, 'create-person'],
  ['PUT /Users/7', { active: true }, 'update-person'],
  ['PATCH /Users/7', patch({ op: 'Replace', path: 'active', value: 'False' }), 'deactivate-person'],
  ['PATCH /Users/7', patch({ op: 'replace', value: { active: true } }), 'reactivate-person'],
  ['PATCH /Users/7', patch({ op: 'replace', value: { active: false, title: 'x' } }), 'update-person'],
  ['DELETE /Users/7', undefined, 'delete-person'],
  ['GET /Groups/9?excludedAttributes=members', undefined, 'read-group'],
  ['POST /Groups', { displayName: 'Sales' }, 'create-group'],
  ['PATCH /Groups/9', patch({ op: 'replace', value: { id: '9', displayName: 'x' } }), 'rename-group'],
  ['PATCH /Groups/9', patch({ op: 'Add', path: 'members', value: [{ value: '7' }] }), 'add-members'],
  ['PATCH /Groups/9', patch({ op: 'remove', path: 'members[value eq "7"]' }), 'remove-members'],
  ['PATCH /Groups/9', patch({ op: 'replace', value: { members: [] } }), 'replace-members'],
  [
    'PATCH /Groups/9',
    patch({ op: 'remove', path: 'members[value eq "7"]' }, { op: 'add', path: 'members', value: [] }),
    'change-group',
  ],
  ['DELETE /Groups/9', undefined, 'delete-group'],
  ['POST /Bulk', {}, 'other'],
  ['GET /Users/7/photo', undefined, 'other'],
])('recognises %s with %j as %s', (what, body, deed) => {
  expect(recognise({ request: { method: methodIn(what), path: pathIn(what), body } }).deed).toBe(deed);
});

it('takes a query for a GUID that nobody has as the test of a connection, and another as a search', () => {
  const request = { method: 'GET', path: `/Users?filter=userName+eq+%22${guid}%22` } as const;

  expect(recognise({ request, response: anAnswer(200, aList()) }).deed).toBe('test');
  expect(recognise({ request, response: anAnswer(200, aList({ id: '7' })) }).deed).toBe('match-person');
});

it('tells a deactivation by PUT from what was there before', () => {
  const request = { method: 'PUT', path: '/Users/7', body: { active: false } } as const;

  expect(recognise({ request }, { active: true }).deed).toBe('deactivate-person');
  expect(recognise({ request }, { active: false }).deed).toBe('update-person');
});

it('makes something of whatever comes, and never throws', () => {
  const json = fc.jsonValue();
  const path = fc.oneof(
    fc.constantFrom(
      '/Users',
      '/Users/7',
      '/Groups',
      '/Groups/9',
      '/Users/%',
      '/Users?filter=%',
      '/Users?filter=a+eq+"\\',
    ),
    fc.string().map((text) => `/${text}`),
  );
  const body = fc.oneof(
    json,
    json.map((value) => ({ Operations: value })),
    fc.tuple(json, json, json).map(([op, at, value]) => ({ Operations: [{ op, path: at, value }] })),
    fc.tuple(fc.string(), json).map(([at, value]) => ({ Operations: [{ op: 'replace', path: at, value }] })),
    fc.record({ userName: json, name: json, emails: json, active: json, members: json, displayName: json }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...methods), path, body, json, (method, way, sent, answered) => {
      for (const dialect of [entra, oktaOin]) {
        const comparison = createComparison(dialect);
        const turn = { request: { method, path: way, body: sent }, response: anAnswer(200, answered) };
        comparison.take(turn, 'x1');
        comparison.take(turn, 'x2');
        expect(comparison.result().dialect).toBe(dialect);
      }
    }),
    { numRuns: 40 },
  );
});
