import { expect, it } from 'vitest';
import { readDiscovery } from '../../scenarios/discovery.ts';
import { creatableTypes, furtherTypes } from '../../scenarios/further-type.ts';
import { withDevices } from './devices.ts';

const urn = 'urn:example:Thing';
const things = (attributes: readonly unknown[], endpoint = '/Things') =>
  readDiscovery({
    resourceTypes: { Resources: [{ name: 'Thing', endpoint, schema: urn }] },
    schemas: { Resources: [{ id: urn, attributes }] },
  });
const text = { name: 'label', type: 'string', multiValued: false };

it('finds what a target has beside people and groups, with the attribute that carries the marker', () => {
  const found = creatableTypes(withDevices);

  expect(found.map(({ type, by }) => [type.path, by.name])).toEqual([['/Devices', 'displayName']]);
});

it.each([
  ['no text', [{ name: 'count', type: 'integer', multiValued: false }]],
  ['a text that is read-only', [{ ...text, mutability: 'readOnly' }]],
  ['a text that is not shown', [{ ...text, returned: 'never' }]],
  ['a text of which some values are listed', [{ ...text, canonicalValues: ['A', 'B'] }]],
  ['a list of texts', [{ ...text, multiValued: true }]],
  ['a text in which no marker can stand', [{ ...text, name: 'preferredLanguage' }]],
  ['a password', [{ ...text, name: 'password' }]],
])('creates nothing where a schema has %s alone', (_what, attributes) => {
  expect(furtherTypes(things(attributes))).toMatchObject([
    { lacks: 'no text of its schema can carry the marker of the run' },
  ]);
});

it('takes a name before another text, and what has to be sent before what need not', () => {
  const named = things([text, { ...text, name: 'emailAddress', required: true }, { ...text, name: 'displayName' }]);
  const owed = things([
    { ...text, name: 'displayName' },
    { ...text, name: 'room', required: true },
  ]);

  expect(creatableTypes(named).map(({ by }) => by.name)).toEqual(['emailAddress']);
  expect(creatableTypes(owed).map(({ by }) => by.name)).toEqual(['room']);
});

it.each(['/Users', '/Bulk', '/Me', '/Schemas', 'https://x.example/scim/v2/Groups', '/Users/../%2e', '/a?b'])(
  'leaves alone what a target lists at %s',
  (endpoint) => {
    expect(creatableTypes(things([text], endpoint))).toEqual([]);
  },
);

it('creates nothing of a type whose schema is not described', () => {
  const silent = readDiscovery({ resourceTypes: { Resources: [{ name: 'Thing', endpoint: '/Things', schema: urn }] } });

  expect(furtherTypes(silent)).toMatchObject([{ lacks: `/Schemas does not describe ${urn}` }]);
});
