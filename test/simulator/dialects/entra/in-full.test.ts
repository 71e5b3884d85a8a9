import { expect, it } from 'vitest';
import { entra } from '../../../../simulator/dialects/entra.ts';
import type { Person } from '../../../../simulator/directory/person.ts';
import { aList, anAnswer, aPerson, aSetting, aUser, playTarget } from '../../build.ts';
import { enterprise, patch, provisioned } from '../entra-shapes.ts';

const inFull: Partial<Person> = {
  employeeNumber: 'E123456',
  phone: '+1 425 555 0101',
  mobile: '+1 425 555 0102',
  fax: '+1 425 555 0103',
  street: '1 Main Street',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  country: 'US',
  office: '18/2111',
  otherEmails: ['ada@home.example', 'berg@home.example'],
};
const assigned = (person: Person, options: Readonly<Record<string, string>> = {}) =>
  playTarget(entra.converse({ kind: 'assign', person }, aSetting({ options })), [
    anAnswer(200, aList()),
    anAnswer(201, aUser('7')),
  ]).requests[1]?.body;

it('sends every row of the default mapping that has a source, in the create request', () => {
  expect(JSON.stringify(assigned(aPerson(inFull)))).toBe(
    JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
      externalId: 'r7f3k2-1',
      userName: 'ada.berg.r7f3k2.1@example.org',
      active: true,
      addresses: [
        {
          streetAddress: '1 Main Street',
          type: 'work',
          locality: 'Redmond',
          region: 'WA',
          postalCode: '98052',
          country: 'US',
        },
        { formatted: '18/2111', type: 'other' },
      ],
      displayName: 'Ada Berg',
      emails: [
        { primary: true, type: 'work', value: 'ada.berg.r7f3k2.1@example.org' },
        { type: 'other', value: 'ada@home.example' },
      ],
      meta: { resourceType: 'User' },
      name: { formatted: 'Ada Berg', familyName: 'Berg', givenName: 'Ada' },
      phoneNumbers: [
        { value: '+1 425 555 0101', type: 'work' },
        { value: '+1 425 555 0102', type: 'mobile' },
        { value: '+1 425 555 0103', type: 'fax' },
      ],
      roles: [],
      title: 'Engineer',
      [enterprise]: { department: 'Research', employeeNumber: 'E123456' },
    }),
  );
});

it('adds each by the path that is documented for it, where the target has none', () => {
  const { requests } = playTarget(
    entra.converse(
      { kind: 'update', person: aPerson(inFull), before: aPerson() },
      aSetting({ links: { 'r7f3k2-1': '7' } }),
    ),
    [anAnswer(200, provisioned()), anAnswer(204)],
  );

  expect(requests[1]).toEqual(
    patch(
      '/Users/7',
      { op: 'Add', path: 'addresses[type eq "work"].streetAddress', value: '1 Main Street' },
      { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'Redmond' },
      { op: 'Add', path: 'addresses[type eq "work"].region', value: 'WA' },
      { op: 'Add', path: 'addresses[type eq "work"].postalCode', value: '98052' },
      { op: 'Add', path: 'addresses[type eq "work"].country', value: 'US' },
      { op: 'Add', path: 'addresses[type eq "other"].formatted', value: '18/2111' },
      { op: 'Add', path: 'emails[type eq "other"].value', value: 'ada@home.example' },
      { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+1 425 555 0101' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1 425 555 0102' },
      { op: 'Add', path: 'phoneNumbers[type eq "fax"].value', value: '+1 425 555 0103' },
      { op: 'Add', path: `${enterprise}:employeeNumber`, value: 'E123456' },
    ),
  );
});
