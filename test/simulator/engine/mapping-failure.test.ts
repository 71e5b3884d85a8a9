import { expect, it } from 'vitest';
import { generic } from '../../../simulator/dialects/generic.ts';
import type { Person } from '../../../simulator/directory/person.ts';
import { createProvisioner } from '../../../simulator/engine/create-provisioner.ts';
import { readMapping } from '../../../simulator/mapping/read-mapping.ts';
import type { MappingSettings } from '../../../simulator/mapping/settings.ts';
import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import { aClock, aList, anAnswer, anExchange, aPerson, aUser, guid, marker } from '../build.ts';

/** A provisioner with a mapping of its administrator, at a target that takes everybody. */
function aProvisioner(settings: MappingSettings) {
  const read = readMapping('entra', settings);
  if (read.kind === 'wrong') throw new Error('the mapping is wrong');
  const sent: ScimRequest[] = [];
  const idp = createProvisioner({
    dialect: generic,
    connection: { baseUrl: 'https://target.example/scim/v2', credential: { kind: 'none' } },
    send(request) {
      sent.push(request);
      const answer = request.method === 'POST' ? anAnswer(201, aUser('7')) : anAnswer(200, aList());
      return Promise.resolve(anExchange(`x${sent.length}`, request, answer));
    },
    clock: aClock(),
    guid: () => guid,
    marker,
    mapping: 'default',
    administered: { mapping: read.mapping, seed: 1 },
    groupAttribute: '',
    groups: 'endpoint',
    signal: new AbortController().signal,
  });
  return { idp, sent };
}

const person: Person = aPerson({ city: 'Oslo' });

it('sends what an administrator’s mapping makes of a person', async () => {
  const { idp, sent } = aProvisioner({
    attributes: [
      { from: 'mail', to: 'userName' },
      { expression: 'ToUpper([city])', to: 'title' },
    ],
  });

  await idp.assign(person);

  expect(sent.at(-1)?.body).toMatchObject({ userName: person.email, title: 'OSLO' });
  expect(idp.asSent(person)).toMatchObject({ jobTitle: 'OSLO', userName: person.email, familyName: person.familyName });
});

it('provisions nobody for whom an expression fails, and says why', async () => {
  const { idp, sent } = aProvisioner({
    attributes: [
      { from: 'mail', to: 'userName' },
      { expression: 'CDate([city])', to: 'title' },
    ],
  });

  const { settlement } = await idp.assign(person);

  expect(settlement).toMatchObject({ kind: 'failed', code: 'MAPPING_FAILED' });
  expect(settlement).toHaveProperty('reason', expect.stringContaining('“Oslo” is no date'));
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
});
