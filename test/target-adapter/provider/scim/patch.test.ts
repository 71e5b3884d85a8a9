import { describe, expect, it } from 'vitest';
import { attribute, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider } from './a-provider.ts';

const work = { value: 'w@x', type: 'work', primary: true };
const home = { value: 'h@x', type: 'home' };

/** What a user who is `before` shows after the operations; their answer beside it. */
async function patched(before: JsonObject, ...operations: readonly JsonObject[]) {
  const provider = aProvider();
  await provider.made('/Users', { userName: 'ada', ...before });
  const answer = await provider.patch('/Users/1', ...operations);
  const { body } = await provider.ask('GET', '/Users/1');
  return { ...provider, answer, user: body };
}

describe('add', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['sets what has no value', {}, { op: 'add', path: 'title', value: 'x' }, { title: 'x' }],
    ['replaces a single value', { title: 'a' }, { op: 'add', path: 'title', value: 'b' }, { title: 'b' }],
    [
      'merges into a complex value',
      { name: { givenName: 'G' } },
      { op: 'add', path: 'name', value: { familyName: 'F' } },
      { name: { givenName: 'G', familyName: 'F' } },
    ],
    [
      'sets a part',
      { name: { givenName: 'G' } },
      { op: 'add', path: 'name.familyName', value: 'F' },
      { name: { givenName: 'G', familyName: 'F' } },
    ],
    [
      'appends to many values',
      { emails: [work] },
      { op: 'add', path: 'emails', value: [home] },
      { emails: [work, home] },
    ],
    [
      'takes one value as a list of one',
      { emails: [work] },
      { op: 'add', path: 'emails', value: home },
      { emails: [work, home] },
    ],
    [
      'without a path adds each attribute of the value',
      { emails: [work] },
      { op: 'add', value: { title: 'x', nickName: 'y', emails: [home] } },
      { title: 'x', nickName: 'y', emails: [work, home] },
    ],
    [
      'adds a part to a value that the same value path found',
      { emails: [work, home] },
      { op: 'add', path: 'emails[type eq "home"].display', value: 'At home' },
      { emails: [work, { ...home, display: 'At home' }] },
    ],
    [
      'creates the value that its value path describes',
      { emails: [work] },
      { op: 'add', path: 'emails[type eq "lab" and primary eq false].value', value: 'l@x' },
      { emails: [work, { value: 'l@x', type: 'lab', primary: false }] },
    ],
    [
      'completes an equal value instead of repeating it',
      { emails: [work] },
      { op: 'add', path: 'emails', value: [{ value: 'w@x', display: 'Work' }] },
      { emails: [{ ...work, display: 'Work' }] },
    ],
    [
      'is read without regard to case',
      {},
      { OP: 'add', Path: 'NAME.GIVENNAME', Value: 'G' },
      { name: { givenName: 'G' } },
    ],
    [
      'takes the URN of the schema before a name',
      {},
      { op: 'add', path: `${userSchema}:title`, value: 'x' },
      { title: 'x' },
    ],
  ])('%s', async (_what, before, operation, after) => {
    const { answer, user } = await patched(before, operation);

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(user);
    expect(user).toMatchObject({ userName: 'ada', ...after });
  });
});

describe('replace', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['sets a single value', { title: 'a' }, { op: 'replace', path: 'title', value: 'b' }, { title: 'b' }],
    ['sets what has no value', {}, { op: 'replace', path: 'title', value: 'b' }, { title: 'b' }],
    [
      'replaces all of many values',
      { emails: [work, home] },
      { op: 'replace', path: 'emails', value: [{ value: 'n@x' }] },
      { emails: [{ value: 'n@x' }] },
    ],
    [
      'keeps the parts of a complex value that it does not name',
      { name: { givenName: 'G', familyName: 'F' } },
      { op: 'replace', path: 'name', value: { familyName: 'X' } },
      { name: { givenName: 'G', familyName: 'X' } },
    ],
    [
      'without a path replaces each attribute of the value',
      { title: 'a', nickName: 'n' },
      { op: 'replace', value: { title: 'b', active: false } },
      { title: 'b', nickName: 'n', active: false },
    ],
    [
      'changes a part of the values that a filter chooses',
      { emails: [work, home] },
      { op: 'replace', path: 'emails[type eq "home"].value', value: 'n@x' },
      { emails: [work, { ...home, value: 'n@x' }] },
    ],
    [
      'replaces every value that a filter chooses, and keeps their type',
      {
        addresses: [
          { type: 'work', locality: 'A', region: 'R' },
          { type: 'home', locality: 'B' },
          { type: 'work', locality: 'C' },
        ],
      },
      { op: 'replace', path: 'addresses[type eq "work"]', value: { streetAddress: 'S' } },
      {
        addresses: [
          { type: 'work', streetAddress: 'S' },
          { type: 'home', locality: 'B' },
        ],
      },
    ],
    [
      'takes text for the value that a filter chooses',
      { emails: [work, home] },
      { op: 'replace', path: 'emails[type eq "work"]', value: 'n@x' },
      { emails: [{ ...work, value: 'n@x' }, home] },
    ],
    [
      'changes a part of all values without a filter',
      { emails: [work, home] },
      { op: 'replace', path: 'emails.display', value: 'd' },
      {
        emails: [
          { ...work, display: 'd' },
          { ...home, display: 'd' },
        ],
      },
    ],
    [
      'creates the value of a type that the schema names',
      {},
      { op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+1' },
      { phoneNumbers: [{ type: 'mobile', value: '+1' }] },
    ],
  ])('%s', async (_what, before, operation, after) => {
    const { answer, user } = await patched(before, operation);

    expect(answer.status).toBe(200);
    expect(user).toMatchObject({ userName: 'ada', ...after });
  });
});

describe('what leaves an attribute without value', () => {
  it.each<[string, JsonObject, JsonObject, readonly string[]]>([
    ['remove', { title: 'a' }, { op: 'remove', path: 'title' }, ['title']],
    ['remove of what has none', {}, { op: 'remove', path: 'title' }, ['title']],
    ['remove of all values', { emails: [work, home] }, { op: 'remove', path: 'emails' }, ['emails']],
    ['remove of the only value', { emails: [home] }, { op: 'remove', path: 'emails[type eq "home"]' }, ['emails']],
    [
      'remove of what the only value is',
      { emails: [home] },
      { op: 'remove', path: 'emails[type eq "home"].value' },
      ['emails'],
    ],
    ['remove of the only part', { name: { givenName: 'G' } }, { op: 'remove', path: 'name.givenName' }, ['name']],
    ['replace with null', { title: 'a' }, { op: 'replace', path: 'title', value: null }, ['title']],
    ['replace with nothing', { title: 'a' }, { op: 'replace', path: 'title', value: '' }, ['title']],
    ['replace with an empty list', { emails: [work] }, { op: 'replace', path: 'emails', value: [] }, ['emails']],
    [
      'null in a path-less value',
      { title: 'a', name: { givenName: 'G' } },
      { op: 'replace', value: { title: null, name: null } },
      ['title', 'name'],
    ],
    [
      'an empty part',
      { name: { givenName: 'G' } },
      { op: 'replace', path: 'name', value: { givenName: '' } },
      ['name'],
    ],
    [
      'an empty value by a value path',
      { emails: [home] },
      { op: 'replace', path: 'emails[type eq "home"].value', value: '' },
      ['emails'],
    ],
    [
      'an empty value for what is not there',
      {},
      { op: 'replace', path: 'emails[type eq "work"].value', value: '' },
      ['emails'],
    ],
    [
      'remove of an extension',
      { [enterpriseSchema]: { department: 'D' } },
      { op: 'remove', path: enterpriseSchema },
      [enterpriseSchema],
    ],
    [
      'remove of its last attribute',
      { [enterpriseSchema]: { department: 'D' } },
      { op: 'remove', path: `${enterpriseSchema}:department` },
      [enterpriseSchema],
    ],
  ])('%s', async (_what, before, operation, names) => {
    const { answer, user } = await patched(before, operation);

    expect(answer.status).toBe(200);
    for (const name of names) expect(attribute(user, name)).toBeUndefined();
    expect(attribute(user, 'schemas')).toEqual([userSchema]);
  });
});

describe('remove', () => {
  it('takes the values that a filter chooses, and leaves the others', async () => {
    const { user } = await patched({ emails: [work, home] }, { op: 'remove', path: 'emails[type eq "home"]' });

    expect(attribute(user, 'emails')).toEqual([work]);
  });

  it('takes one part, and leaves the rest of the value', async () => {
    const { user } = await patched(
      { emails: [{ ...work, display: 'd' }, home] },
      { op: 'remove', path: 'emails[type eq "work"].display' },
    );

    expect(attribute(user, 'emails')).toEqual([work, home]);
  });

  it('is content where nothing matches', async () => {
    const { answer, user } = await patched(
      { emails: [work] },
      { op: 'remove', path: 'emails[type eq "home"]' },
      { op: 'remove', path: 'emails[type eq "home"].value' },
      { op: 'remove', path: 'phoneNumbers[type eq "work"]' },
    );

    expect(answer.status).toBe(200);
    expect(attribute(user, 'emails')).toEqual([work]);
  });

  it('leaves active as it was: nobody is let in, or locked out, by it', async () => {
    const { user } = await patched({ active: false }, { op: 'remove', path: 'active' });

    expect(attribute(user, 'active')).toBe(false);
  });
});

describe('primary', () => {
  it.each<[string, JsonObject]>([
    ['a part of a value', { op: 'replace', path: 'emails[value eq "h@x"].primary', value: true }],
    ['an added value', { op: 'add', path: 'emails', value: [{ ...home, primary: true }] }],
    ['a replaced value', { op: 'replace', path: 'emails[type eq "home"]', value: { ...home, primary: true } }],
  ])('passes to the value that takes it by %s', async (_what, operation) => {
    const { user } = await patched({ emails: [work, home] }, operation);

    expect(attribute(user, 'emails')).toEqual([
      { ...work, primary: false },
      { ...home, primary: true },
    ]);
  });

  it('is refused for more than one value at a time', async () => {
    const { answer, user } = await patched(
      { emails: [work, home] },
      { op: 'replace', path: 'emails[value ew "@x"].primary', value: true },
    );

    expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect(attribute(user, 'emails')).toEqual([work, home]);
  });
});

describe('the extension', () => {
  it.each<[string, JsonObject]>([
    ['by its full name', { op: 'add', path: `${enterpriseSchema}:department`, value: 'D' }],
    ['as an object under its URN', { op: 'add', path: enterpriseSchema, value: { department: 'D' } }],
    ['within a path-less value', { op: 'replace', value: { [enterpriseSchema]: { department: 'D' } } }],
  ])('is set %s, and schemas says so', async (_what, operation) => {
    const { user } = await patched({}, operation);

    expect(user).toMatchObject({ schemas: [userSchema, enterpriseSchema], [enterpriseSchema]: { department: 'D' } });
  });

  it('may be added to schemas before it is used', async () => {
    const { answer, user } = await patched(
      {},
      { op: 'add', path: 'schemas', value: [enterpriseSchema] },
      { op: 'add', path: `${enterpriseSchema}:department`, value: 'D' },
    );

    expect(answer.status).toBe(200);
    expect(attribute(user, 'schemas')).toEqual([userSchema, enterpriseSchema]);
  });
});

describe('several operations', () => {
  it('are carried out in order, each on the result of the one before', async () => {
    const { user } = await patched(
      {},
      { op: 'add', path: 'title', value: 'a' },
      { op: 'add', path: 'emails[type eq "work"].value', value: 'a@x' },
      { op: 'remove', path: 'title' },
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'b@x' },
      { op: 'add', path: 'nickName', value: 'n' },
    );

    expect(user).toMatchObject({ nickName: 'n', emails: [{ type: 'work', value: 'b@x' }] });
    expect(attribute(user, 'title')).toBeUndefined();
  });

  it('take effect together or not at all', async () => {
    const { answer, user, replaced } = await patched(
      { displayName: 'before' },
      { op: 'replace', path: 'displayName', value: 'after' },
      { op: 'replace', path: 'emails[type eq "none"].value', value: 'x' },
    );

    expect(answer).toMatchObject({ status: 400, body: { scimType: 'noTarget' } });
    expect(attribute(user, 'displayName')).toBe('before');
    expect(replaced).toEqual([]);
  });

  it('reach the organization once, with what they named', async () => {
    const { replaced } = await patched(
      { title: 'a' },
      { op: 'replace', path: 'USERNAME', value: 'bob' },
      { op: 'replace', value: { 'name.givenName': 'B', [`${enterpriseSchema}:department`]: 'D', unknown: 1, id: '1' } },
      { op: 'add', path: 'emails[type eq "work"].value', value: 'b@x' },
    );

    expect(replaced).toHaveLength(1);
    expect(replaced[0]?.named).toEqual(['username', 'name', enterpriseSchema.toLowerCase(), 'emails']);
    expect(replaced[0]?.wanted).toEqual({
      schemas: [userSchema, enterpriseSchema],
      userName: 'bob',
      title: 'a',
      active: true,
      name: { givenName: 'B' },
      emails: [{ type: 'work', value: 'b@x' }],
      [enterpriseSchema]: { department: 'D' },
    });
  });
});

describe('the time of the last change', () => {
  it('moves with a change', async () => {
    const { user } = await patched({}, { op: 'add', path: 'title', value: 'x' });

    expect(attribute(user, 'meta', 'lastModified')).not.toBe(attribute(user, 'meta', 'created'));
  });

  it.each<[string, JsonObject]>([
    ['the same value', { op: 'replace', path: 'title', value: 'a' }],
    ['a value that is there', { op: 'add', path: 'emails', value: [{ value: 'w@x' }] }],
    ['the removal of nothing', { op: 'remove', path: 'nickName' }],
    ['its own id', { op: 'replace', value: { id: '1', title: 'a' } }],
  ])('stays with %s', async (_what, operation) => {
    const { user } = await patched({ title: 'a', emails: [work] }, operation);

    expect(attribute(user, 'meta', 'lastModified')).toBe(attribute(user, 'meta', 'created'));
  });
});
