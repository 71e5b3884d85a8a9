import { expect, it } from 'vitest';
import { comparedBy } from '../../../scenarios/runner/compared-attributes.ts';
import { calendly, rfc } from '../../../target-adapter/behaviour.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { schemaOf, silent } from '../build.ts';

const department = `${enterpriseSchema}:department`;
const schema = schemaOf({
  username: {},
  title: {},
  active: {},
  'name.familyname': {},
  name: {},
  groups: { mutability: 'readOnly' },
  password: { mutability: 'writeOnly', returned: 'never' },
  nickname: { returned: 'request' },
  emails: {},
  'emails.value': {},
  [department.toLowerCase()]: {},
});
const compared = (paths: readonly string[], is: (path: string) => boolean) => paths.filter(is);

it('compares what the schema names, lets one write and returns', () => {
  const paths = ['userName', 'title', 'name.familyName', 'emails[type eq "work"].value', department];

  expect(compared([...paths, 'groups', 'password', 'nickName', 'locale'], comparedBy(schema, rfc))).toEqual(paths);
});

it('asks a target without discovery for names and access alone', () => {
  const paths = ['userName', 'name.familyName', 'active', 'title', department];

  expect(compared(paths, comparedBy(silent, rfc))).toEqual(['userName', 'name.familyName', 'active']);
});

it('asks for nothing that the target does not list, and for access of nobody who may have to accept an invitation', () => {
  expect(compared(['userName', 'title', 'active'], comparedBy(schema, calendly))).toEqual(['userName']);
});

it('compares no path that it cannot read', () => {
  expect(compared(['a b', ''], comparedBy(schema, rfc))).toEqual([]);
});
