import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../scenarios/check.ts';
import * as attributes from '../../../../scenarios/checks/discovery/attributes.ts';
import * as config from '../../../../scenarios/checks/discovery/config.ts';
import * as parameters from '../../../../scenarios/checks/discovery/parameters.ts';
import * as schemas from '../../../../scenarios/checks/discovery/schemas.ts';
import * as types from '../../../../scenarios/checks/discovery/types.ts';
import {
  enterpriseSchema,
  resourceTypeSchema,
  schemaSchema,
  userSchema,
} from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const kindOf = (check: Check, ...bodies: readonly unknown[]) =>
  check.judge({ exchanges: bodies.map((body) => asked('GET /Schemas', anAnswer(200, body))) }).kind;
const statusKind = (check: Check, status: number) =>
  check.judge({ exchanges: [asked('GET /Schemas', refusal(status))] }).kind;
const list = (...Resources: readonly unknown[]) => ({ Resources });
const userWith = (...described: readonly unknown[]) => list({ id: userSchema, attributes: described });
const complete = {
  name: 'title',
  type: 'string',
  multiValued: false,
  required: false,
  mutability: 'readWrite',
  returned: 'default',
};

describe('an endpoint that is missing', () => {
  it.each([config.configAnswered, types.typesListed, schemas.schemasListed])('only warns: $id', (check) => {
    expect(statusKind(check, 404)).toBe('warn');
    expect(statusKind(check, 501)).toBe('warn');
    expect(statusKind(check, 500)).toBe('fail');
    expect(statusKind(check, 503)).toBe('error');
  });
});

describe('ServiceProviderConfig', () => {
  it('need not tell the limits of what is not supported', () => {
    const off = { supported: false };

    expect(kindOf(config.limitsTold, { bulk: off, filter: off })).toBe('warn');
    expect(kindOf(config.limitsTold, { bulk: off, filter: { supported: true } })).toBe('fail');
    const none = { maxOperations: 0, maxPayloadSize: 0 };
    const filter = { supported: true, maxResults: 200 };
    expect(kindOf(config.limitsTold, { bulk: { supported: false, ...none }, filter })).toBe('pass');
    expect(kindOf(config.limitsTold, { bulk: { supported: true, ...none }, filter })).toBe('fail');
  });

  it('may have a scheme of another type, or none', () => {
    const scheme = { type: 'apikey', name: 'Key', description: 'A key.' };

    expect(kindOf(config.schemesTold, { authenticationSchemes: [scheme] })).toBe('pass');
    expect(kindOf(config.schemesTold, { authenticationSchemes: [] })).toBe('warn');
    expect(kindOf(config.schemesTold, {})).toBe('fail');
  });

  it('may say nothing of PATCH', () => {
    expect(kindOf(config.patchTold, { patch: { supported: true } })).toBe('pass');
    expect(kindOf(config.patchTold, {})).toBe('skip');
    expect(kindOf(config.patchTold, { patch: { supported: false } })).toBe('fail');
  });

  it('may ask for a credential, as most do', () => {
    expect(kindOf(config.configPublic, {})).toBe('pass');
    expect(statusKind(config.configPublic, 401)).toBe('warn');
    expect(statusKind(config.configPublic, 404)).toBe('warn');
    expect(statusKind(config.configPublic, 429)).toBe('error');
  });
});

describe('resource types', () => {
  const user = { schemas: [resourceTypeSchema], name: 'User', endpoint: 'Users', schema: userSchema };

  it('need no id, and may write their endpoint without a slash', () => {
    expect(kindOf(types.typeFields, list(user))).toBe('pass');
    expect(kindOf(types.typeFields, list({ ...user, name: undefined }))).toBe('fail');
  });

  it('name schemas in any letter case; where no schema is listed nothing is missed', () => {
    expect(kindOf(types.typesDescribed, list(user), list({ id: userSchema.toUpperCase() }))).toBe('pass');
    expect(kindOf(types.typesDescribed, list(user), list())).toBe('skip');
    expect(kindOf(types.typesDescribed, list(user), list({ id: enterpriseSchema }))).toBe('fail');
  });

  it('may list discovery itself among the types, and does not owe its schemas', () => {
    const own = { name: 'Schema', endpoint: '/Schemas', schema: schemaSchema };

    expect(kindOf(types.typesDescribed, list(own), list({ id: userSchema }))).toBe('pass');
  });

  it('may have an endpoint that nobody may list', () => {
    expect(statusKind(types.endpointsAnswer, 403)).toBe('warn');
    expect(statusKind(types.endpointsAnswer, 404)).toBe('fail');
  });
});

describe('schemas', () => {
  it('may leave uniqueness and caseExact out; what has a default is a warning', () => {
    expect(kindOf(attributes.factsComplete, userWith(complete))).toBe('pass');
    expect(kindOf(attributes.factsComplete, userWith({ name: 'title' }))).toBe('warn');
    expect(kindOf(attributes.factsComplete, userWith({ type: 'string' }))).toBe('fail');
  });

  it('may spell keywords in other letter case', () => {
    expect(kindOf(attributes.keywordsLegal, userWith({ ...complete, type: 'datetime' }))).toBe('warn');
    expect(kindOf(attributes.keywordsLegal, userWith({ ...complete, type: 'text' }))).toBe('fail');
  });

  it('may name $ref, and the schema of schemas may nest', () => {
    expect(kindOf(attributes.namesLegal, userWith({ name: '$ref' }))).toBe('pass');
    expect(kindOf(attributes.namesLegal, userWith({ name: 'user name' }))).toBe('fail');
    const nested = { name: 'attributes', type: 'complex', subAttributes: [{ name: 'subAttributes', type: 'complex' }] };
    expect(kindOf(schemas.notNested, list({ id: schemaSchema, attributes: [nested] }))).toBe('pass');
    expect(kindOf(schemas.notNested, userWith(nested))).toBe('fail');
  });

  it('need describe no password, and one that is never returned may be called otherwise', () => {
    const password = { name: 'password', mutability: 'writeOnly', returned: 'never' };

    expect(kindOf(attributes.passwordDescribed, userWith(complete))).toBe('skip');
    expect(kindOf(attributes.passwordDescribed, userWith({ ...password, mutability: 'readWrite' }))).toBe('warn');
    expect(kindOf(attributes.passwordDescribed, userWith({ ...password, returned: 'default' }))).toBe('fail');
  });

  it('are not judged where the User is not among them', () => {
    expect(kindOf(attributes.userNameRequired, list({ id: enterpriseSchema }))).toBe('skip');
    expect(kindOf(schemas.extensionsApart, list({ id: enterpriseSchema }))).toBe('skip');
    expect(kindOf(attributes.userNameRequired, userWith(complete))).toBe('fail');
  });
});

describe('parameters of discovery', () => {
  it('may be refused or ignored, as both stand in the RFC', () => {
    expect(statusKind(parameters.filterForbidden, 403)).toBe('pass');
    expect(kindOf(parameters.filterForbidden, list())).toBe('warn');
    const whole = asked('GET /Schemas', anAnswer(200, list({}, {})));
    const page = asked('GET /Schemas', anAnswer(200, list({})));
    expect(parameters.pagingIgnored.judge({ exchanges: [page], whole }).kind).toBe('warn');
  });

  it.each([403, 404, 405, 501])('a write may be refused with %i', (status) => {
    expect(statusKind(parameters.discoveryReadOnly, status)).toBe('pass');
  });

  it('a write of nothing that is taken is a warning', () => {
    expect(kindOf(parameters.discoveryReadOnly, {})).toBe('warn');
    expect(statusKind(parameters.discoveryReadOnly, 500)).toBe('fail');
  });
});
