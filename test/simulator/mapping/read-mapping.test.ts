import { expect, it } from 'vitest';
import type { Person } from '../../../simulator/directory/person.ts';
import { type AdministeredMapping, bindMapping, type Moment } from '../../../simulator/mapping/administered.ts';
import { withMapped } from '../../../simulator/mapping/body.ts';
import { readMapping } from '../../../simulator/mapping/read-mapping.ts';
import type { MappingSettings } from '../../../simulator/mapping/settings.ts';
import { aPerson } from '../build.ts';

const userName = { from: 'mail', to: 'userName' };
const at = Date.parse('2026-01-05T00:00:00Z');

const read = (idp: string, settings: MappingSettings): AdministeredMapping => {
  const found = readMapping(idp, settings);
  if (found.kind === 'wrong') throw found.faults[0]?.error ?? new Error('nothing is said to be wrong');
  return found.mapping;
};
const faultsIn = (idp: string, settings: MappingSettings) => {
  const found = readMapping(idp, settings);
  return found.kind === 'wrong' ? found.faults.map(({ path, error }) => [path.join('.'), error.code]) : [];
};
const bodyOf = (idp: string, settings: MappingSettings, person: Person, moment: Moment = 'create') => {
  const eva = aPerson({ id: 'm', givenName: 'Eva', familyName: 'Lund' });
  const bound = bindMapping(read(idp, settings), {
    now: () => at,
    seed: 7,
    personOf: (id) => (id === 'm' ? eva : undefined),
  });
  return withMapped({}, bound.mapped(person, moment));
};

it('maps rows of Entra ID: direct, constant, expression, and booleans where the target has one', () => {
  const settings: MappingSettings = {
    attributes: [
      userName,
      { expression: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")', to: 'active' },
      { constant: 'employee', to: 'userType' },
      { from: 'mobile', to: 'phoneNumbers[type eq "mobile"].value' },
      { expression: 'SingleAppRoleAssignment([appRoleAssignments])', to: 'roles[primary eq "True"].value' },
    ],
  };
  const person = aPerson({ mobile: '+1 425', roles: [{ id: '1', value: 'Admin', displayName: 'Admins' }] });

  expect(bodyOf('entra', settings, person)).toEqual({
    userName: person.email,
    active: true,
    userType: 'employee',
    phoneNumbers: [{ value: '+1 425', type: 'mobile' }],
    roles: [{ value: 'Admin', primary: true }],
  });
});

it('sends a default on create alone, and a row that applies on create never again', () => {
  const settings: MappingSettings = {
    attributes: [
      userName,
      { from: 'department', to: 'title', default: 'none' },
      { from: 'objectId', to: 'externalId', apply: 'create' },
    ],
  };
  const person = aPerson({ department: '' });

  expect(bodyOf('entra-rfc', settings, person)).toMatchObject({ title: 'none', externalId: person.id });
  expect(bodyOf('entra-rfc', settings, person, 'update')).toEqual({ userName: person.email });
});

it('vector 29: leaves an ignored attribute out of create and update, and skips an empty text unless it shall flow', () => {
  const attributes = [
    userName,
    { expression: 'IgnoreFlowIfNullOrEmpty([companyName])', to: 'title' },
    { expression: 'Left([country], 3)', to: 'nickName' },
  ];
  const person = aPerson();

  for (const moment of ['create', 'update'] as const)
    expect(bodyOf('entra', { attributes }, person, moment)).toEqual({ userName: person.email });
  expect(bodyOf('entra', { attributes, emptyString: 'flow' }, person)).toEqual({
    userName: person.email,
    nickName: '',
  });
});

it('sends every role as an element', () => {
  const settings: MappingSettings = {
    attributes: [userName, { expression: 'AppRoleAssignmentsComplex([appRoleAssignments])', to: 'roles' }],
  };
  const roles = ['a', 'b'].map((value) => ({ id: value, value, displayName: value.toUpperCase() }));

  expect(bodyOf('entra', settings, aPerson({ roles }))).toMatchObject({
    roles: [
      { primary: false, type: 'WindowsAzureActiveDirectoryRole', displayName: 'A', value: 'a' },
      { primary: false, type: 'WindowsAzureActiveDirectoryRole', displayName: 'B', value: 'b' },
    ],
  });
});

it('draws the same for the same person, and something else for another', () => {
  const settings: MappingSettings = {
    attributes: [userName, { expression: 'Guid()', to: 'nickName', apply: 'create' }],
  };
  const [first, again, other] = [aPerson(), aPerson(), aPerson({ id: 'r7f3k2-2' })];

  expect(bodyOf('entra', settings, first)).toEqual(bodyOf('entra', settings, again));
  expect(bodyOf('entra', settings, first)).not.toMatchObject({ nickName: bodyOf('entra', settings, other).nickName });
});

it('maps a profile of Okta, its user name by its format, and what it always sends', () => {
  const settings: MappingSettings = {
    userName: 'email-prefix',
    updateUserName: 'create',
    attributes: [
      { expression: 'String.toUpperCase(user.lastName)', to: 'name.familyName', apply: 'create-and-update' },
      { expression: 'getManagerUser("active_directory").lastName', to: 'title' },
      { from: 'costCentre', to: 'nickName' },
    ],
    custom: { costCentre: 'CC-1' },
  };
  const person = aPerson({ managerId: 'm' });

  expect(bodyOf('okta-oin', settings, person)).toEqual({
    userName: 'ada.berg.r7f3k2.1',
    name: { familyName: 'BERG' },
    title: 'Lund',
    nickName: 'CC-1',
    externalId: person.id,
    active: true,
  });
  expect(bodyOf('okta', settings, person, 'update')).not.toHaveProperty('userName');
});

it('renders a template of OneLogin into attributes', () => {
  const settings: MappingSettings = {
    template: {
      schemas: ['urn:scim:schemas:core:1.0'],
      userName: '{$parameters.scimusername}',
      name: { givenName: '{$user.firstname}', familyName: '{$user.lastname}' },
      emails: [{ value: '{$user.email}', type: 'work', primary: true }],
      tags: ['{$user.title}', 'x'],
      manager: '{$user.manager_firstname} {$user.manager_lastname}',
      'urn:x:y:User': { costCentre: '{$user.custom_fields.cost}' },
    },
    parameters: { scimusername: '{firstname}.{lastname}@example.org' },
    custom: { cost: '42' },
  };

  expect(bodyOf('onelogin', settings, aPerson({ managerId: 'm' }))).toEqual({
    userName: 'Ada.Berg@example.org',
    name: { givenName: 'Ada', familyName: 'Berg' },
    emails: [{ value: 'ada.berg.r7f3k2.1@example.org', type: 'work', primary: true }],
    tags: ['Engineer', 'x'],
    manager: 'Eva Lund',
    'urn:x:y:User': { costCentre: '42' },
    active: true,
  });
});

it('maps rows of our own names where an identity provider has no language', () => {
  const settings: MappingSettings = {
    attributes: [
      { from: 'email', to: 'userName' },
      { from: 'formattedName', to: 'name.formatted' },
      { from: 'active', to: 'active' },
    ],
  };

  expect(bodyOf('jumpcloud', settings, aPerson())).toMatchObject({ name: { formatted: 'Ada Berg' }, active: true });
});

it.each<readonly [string, MappingSettings, readonly (readonly [string, string])[]]>([
  ['entra', { attributes: [{ from: 'Mail', to: 'userName' }] }, [['attributes.0.from', 'unknown-attribute']]],
  ['entra', { attributes: [userName, { expression: 'Now(', to: 'title' }] }, [['attributes.1.expression', 'syntax']]],
  ['entra', { attributes: [userName, { from: 'mail', to: 'e mail' }] }, [['attributes.1.to', 'bad-place']]],
  ['entra', { attributes: [userName, { from: 'mail', to: 'id' }] }, [['attributes.1.to', 'bad-place']]],
  ['entra', { attributes: [{ from: 'mail', to: 'nickName' }] }, [['attributes', 'bad-place']]],
  ['entra', { attributes: [userName], template: '{}' }, [['template', 'bad-place']]],
  ['okta', { userName: { expression: 'user.mail' } }, [['userName.expression', 'unknown-attribute']]],
  ['okta', { attributes: [{ expression: 'user.email', to: 'userName' }] }, [['attributes.0', 'bad-place']]],
  ['okta', { attributes: [{ expression: 'user.email', to: 'title', default: 'x' }] }, [['attributes.0', 'bad-place']]],
  ['onelogin', {}, [['template', 'syntax']]],
  ['onelogin', { template: '{"userName":"{$user.mail}"}' }, [['template.userName', 'unknown-attribute']]],
  ['onelogin', { template: { userName: 'x' }, parameters: { a: '{b}' } }, [['parameters.a', 'unknown-attribute']]],
  ['generic', { attributes: [{ expression: 'x', to: 'userName' }] }, [['attributes.0.from', 'not-supported']]],
  ['generic', { attributes: [{ from: 'mail', to: 'userName' }] }, [['attributes.0.from', 'unknown-attribute']]],
])('refuses for %s the mapping %j', (idp, settings, faults) => {
  expect(faultsIn(idp, settings)).toEqual(faults);
});

it.each<readonly [string, MappingSettings, readonly string[]]>([
  ['entra', { attributes: [userName] }, []],
  ['entra', { attributes: [{ ...userName, apply: 'create' }] }, ['user-name-on-create']],
  ['entra', { attributes: [userName, userName] }, ['same-target']],
  ['entra', { attributes: [{ ...userName, matching: 1 }] }, []],
  ['entra', { attributes: [userName, { from: 'city', to: 'title', matching: 2 }] }, ['matching-filter']],
  ['entra', { attributes: [userName, { from: 'mailNickname', to: 'externalId' }] }, ['unstable-external-id']],
  ['entra', { attributes: [userName, { from: 'city', to: 'title', default: 'x' }] }, ['default-on-create']],
  ['entra', { attributes: [userName, { from: 'appRoleAssignments', to: 'roles' }] }, ['role-without-expression']],
  ['entra', { attributes: [userName, { expression: 'Guid()', to: 'title' }] }, ['changes-each-time']],
  ['entra', { attributes: [userName, { expression: 'IIF([city]="","a",[city])', to: 'title' }] }, ['iif-on-empty']],
  [
    'entra',
    { attributes: [userName, { expression: 'Switch(IsPresent([city]), "a", "True", "b")', to: 'title' }] },
    ['switch-on-presence'],
  ],
  ['okta', { userName: { expression: 'toLowerCase(user.email)' } }, ['deprecated-function']],
  ['okta', { userName: 'email' }, []],
  ['onelogin', { template: { userName: '{$user.email}' } }, ['active-added']],
  ['onelogin', { template: { userName: '{$user.email}', active: '{$user.active}' } }, []],
])('warns for %s of %j', (idp, settings, codes) => {
  expect(read(idp, settings).warnings.map(({ code }) => code)).toEqual(codes);
});

it('tells which person an expression fails for, and where', () => {
  const settings: MappingSettings = { attributes: [userName, { expression: 'CDate([city])', to: 'title' }] };

  expect(() => bodyOf('entra', settings, aPerson({ city: 'Oslo' }))).toThrow(
    expect.objectContaining({
      code: 'MAPPING_FAILED',
      message: expect.stringContaining('title fails for Ada Berg: column 7'),
    }),
  );
});
