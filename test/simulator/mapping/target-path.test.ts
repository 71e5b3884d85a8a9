import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTargetPath, valueAt, withValue } from '../../../simulator/mapping/target-path.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user = {
  id: '7',
  UserName: 'ada@example.org',
  name: { givenName: 'Ada', familyName: 'Berg' },
  emails: [
    { type: 'home', value: 'ada@home.example' },
    { type: 'WORK', value: 'ada@example.org', display: 'Ada' },
  ],
  roles: [{ primary: true, value: 'admin' }],
  [enterprise]: { department: 'Research' },
};

describe('parseTargetPath', () => {
  it.each([
    ['userType', { name: 'userType' }],
    ['name.givenName', { name: 'name', sub: 'givenName' }],
    ['emails[type eq "work"].value', { name: 'emails', select: { by: 'type', value: 'work' }, sub: 'value' }],
    [`${enterprise}:department`, { urn: enterprise, name: 'department' }],
    [`${enterprise}:manager.value`, { urn: enterprise, name: 'manager', sub: 'value' }],
  ])('reads %s', (path, expected) => {
    expect(parseTargetPath(path)).toEqual(expected);
  });

  it.each(['', 'a b', '7up', 'emails[type sw "x"].value', 'a.b.c', 'emails[type eq "a"b"]', 'urn:x', '__proto__'])(
    'knows that “%s” is none of them',
    (path) => {
      expect(parseTargetPath(path)).toBeUndefined();
    },
  );
});

describe('valueAt', () => {
  it.each([
    ['userName', 'ada@example.org'],
    ['name.familyname', 'Berg'],
    ['emails[type eq "work"].value', 'ada@example.org'],
    ['emails[type eq "other"].value', undefined],
    ['roles[primary eq "True"].value', 'admin'],
    [`${enterprise}:department`, 'Research'],
    [`${enterprise}:costCenter`, undefined],
    ['title', undefined],
  ])('reads %s without regard to case', (path, expected) => {
    expect(valueAt(user, path)).toBe(expected);
  });

  it('finds nothing in what is no resource', () => {
    for (const strange of [null, 7, 'x', [], { emails: 'x', name: [] }]) {
      expect(valueAt(strange, 'emails[type eq "work"].value')).toBeUndefined();
      expect(valueAt(strange, 'name.givenName')).toBeUndefined();
    }
  });
});

describe('withValue', () => {
  it('keeps the order and the spelling of what is there', () => {
    const changed = withValue(user, 'userName', 'eva@example.org');

    expect(Object.entries(changed)[1]).toEqual(['UserName', 'eva@example.org']);
    expect(Object.keys(changed)).toEqual(Object.keys(user));
  });

  it('changes the chosen element alone, with whatever else it holds', () => {
    const { emails } = withValue(user, 'emails[type eq "work"].value', 'eva@example.org');

    expect(emails).toEqual([
      { type: 'home', value: 'ada@home.example' },
      { type: 'WORK', value: 'eva@example.org', display: 'Ada' },
    ]);
  });

  it('makes an element, a complex attribute or an extension that is not there', () => {
    const built = [
      ['emails[type eq "work"].value', 'ada@example.org'],
      ['roles[primary eq "True"].value', 'admin'],
      ['name.givenName', 'Ada'],
      [`${enterprise}:department`, 'Research'],
    ].reduce((body, [path = '', value]) => withValue(body, path, value), {});

    expect(built).toEqual({
      emails: [{ value: 'ada@example.org', type: 'work' }],
      roles: [{ value: 'admin', primary: true }],
      name: { givenName: 'Ada' },
      [enterprise]: { department: 'Research' },
    });
  });

  it('takes a value away, and what becomes empty by it', () => {
    const bare = [
      'name.givenName',
      'name.familyName',
      `${enterprise}:department`,
      'emails[type eq "work"].value',
    ].reduce((body, path) => withValue(body, path, undefined), withValue(user, 'UserName', undefined));

    expect(bare).toEqual({ id: '7', emails: [{ type: 'home', value: 'ada@home.example' }], roles: user.roles });
  });

  it('reads back what it wrote, whatever was there before', () => {
    const path = fc.constantFrom(
      'userName',
      'name.givenName',
      'emails[type eq "work"].value',
      `${enterprise}:department`,
    );

    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), path, fc.string({ minLength: 1 }), (held, at, value) => {
        expect(valueAt(withValue(held, at, value), at)).toBe(value);
      }),
    );
  });
});
