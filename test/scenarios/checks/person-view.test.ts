import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, listed, sameText } from '../../../scenarios/checks/person-view.ts';
import type { Discovery } from '../../../scenarios/discovery.ts';
import type { Person } from '../../../simulator/directory/person.ts';
import type { JsonObject, Resource } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { aPerson } from '../../simulator/build.ts';
import { schemaOf, sentBody, silent } from '../build.ts';

/** What checks look at, all of it in the schema. */
const whole = schemaOf({
  username: {},
  displayname: {},
  name: {},
  'name.givenname': {},
  'name.familyname': {},
  title: {},
  active: {},
  emails: {},
  [`${enterpriseSchema.toLowerCase()}:department`]: {},
});

type Shown = {
  readonly change?: JsonObject;
  readonly person?: Person;
  readonly discovery?: Discovery;
  readonly active?: boolean;
};

const found = ({ change = {}, person = aPerson(), discovery = whole, active = true }: Shown) => {
  const sent = sentBody(person);
  // As from the wire, where undefined is absent.
  const resource: Resource = JSON.parse(JSON.stringify({ id: '7', ...sent, ...change }));
  return differences({ resource, sent, person, discovery, active });
};
const names = (shown: Shown) => found(shown).map(({ attribute }) => attribute);

describe('is no difference', () => {
  it.each<[string, Shown]>([
    ['what was sent', {}],
    ['another letter case of the userName', { change: { userName: 'ADA.BERG.R7F3K2.1@EXAMPLE.ORG' } }],
    [
      'an e-mail in lower case',
      { person: aPerson({ email: 'Ada@Example.org' }), change: { emails: [{ value: 'ada@example.org' }] } },
    ],
    [
      'a name decomposed by Unicode',
      { person: aPerson({ givenName: 'Zoë' }), change: { name: { givenName: 'Zoe\u0308', familyName: 'Berg' } } },
    ],
    [
      'a name without its outer blanks',
      { person: aPerson({ familyName: ' Berg ' }), change: { name: { givenName: 'Ada', familyName: 'Berg' } } },
    ],
    ['two blanks made one', { person: aPerson({ jobTitle: 'Chief  Engineer' }), change: { title: 'Chief Engineer' } }],
    [
      'ß written as SS',
      {
        person: aPerson({ familyName: 'Groß' }),
        change: { name: { givenName: 'Ada', familyName: 'GROSS' }, displayName: 'Ada Berg' },
      },
    ],
    [
      'ẞ written as ß',
      {
        person: aPerson({ familyName: 'GROẞ' }),
        change: { name: { givenName: 'Ada', familyName: 'groß' }, displayName: 'Ada Berg' },
      },
    ],
    ['an e-mail without type and primary', { change: { emails: [{ value: aPerson().email }] } }],
    [
      'a second e-mail of another type',
      {
        change: {
          emails: [
            { value: 'me@home.test', type: 'home', primary: true },
            { value: aPerson().email, type: 'work' },
          ],
        },
      },
    ],
    [
      'a second e-mail of the same type',
      {
        change: {
          emails: [
            { value: 'old@x.test', type: 'work' },
            { value: aPerson().email, type: 'work' },
          ],
        },
      },
    ],
    ['an absent active', { change: { active: null } }],
    ['attributes that nobody sent', { change: { nickName: 'A', roles: [{ value: 'x' }], loginCount: 3 } }],
    ['a missing externalId', { change: { externalId: undefined } }],
    ['names of attributes in another case', { change: { userName: undefined, USERNAME: aPerson().email } }],
  ])('%s', (_what, shown) => {
    expect(found(shown)).toEqual([]);
  });

  it.each<[string, JsonObject, Parameters<typeof schemaOf>[0]]>([
    [
      'displayName that the target computes and calls readOnly',
      { displayName: 'BERG, A.' },
      { displayname: { mutability: 'readOnly' } },
    ],
    ['userName that is readOnly', { userName: 'u-7' }, { username: { mutability: 'readOnly' } }],
    ['title that is shown on request', { title: undefined }, { title: { returned: 'request' } }],
    [
      'a part of a name that is never shown',
      { name: undefined },
      { name: { returned: 'never' }, 'name.givenname': {}, 'name.familyname': {} },
    ],
    ['e-mails that are shown on request', { emails: undefined }, { emails: { returned: 'request' } }],
    [
      'e-mails that are readOnly',
      { emails: [{ value: 'u-7@target.example' }] },
      { emails: { mutability: 'readOnly' } },
    ],
    ['active that is readOnly', { active: false }, { active: { mutability: 'readOnly' } }],
  ])('where its schema says so: %s', (_what, change, attributes) => {
    expect(found({ change, discovery: schemaOf(attributes) })).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['title', { title: undefined }],
    ['e-mails', { emails: [] }],
    ['names', { name: {} }],
    ['the department', { [enterpriseSchema]: null }],
    ['a displayName', { displayName: '' }],
  ])('where no schema tells that the target has %s', (_what, change) => {
    expect(found({ change, discovery: silent })).toEqual([]);
  });

  it.each(['Berg Ada', 'Berg, Ada', 'BERG ADA', 'AdaBerg'])(
    'displayName “%s”, made of the names where no schema tells',
    (displayName) => {
      expect(found({ change: { displayName }, discovery: silent })).toEqual([]);
    },
  );
});

describe('is a difference, in words', () => {
  it.each<[string, Shown, string, string]>([
    ['another name', { change: { displayName: 'Ada' } }, 'displayName “Ada Berg”', 'displayName “Ada”'],
    ['a lost name', { change: { name: { givenName: 'Ada' } } }, 'familyName “Berg”', 'familyName absent'],
    ['an empty title', { change: { title: '' } }, 'title “Engineer”', 'title absent'],
    [
      'names that changed places',
      { change: { name: { givenName: 'Berg', familyName: 'Ada' } } },
      'givenName “Ada”, familyName “Berg”',
      'givenName “Berg”, familyName “Ada”',
    ],
    [
      'a userName that nobody shows',
      { change: { userName: undefined }, discovery: silent },
      `userName “${aPerson().email}”`,
      'userName absent',
    ],
    [
      'another e-mail',
      { change: { emails: [{ value: 'x@y.test' }] } },
      `emails “${aPerson().email}”`,
      'emails “x@y.test”',
    ],
    [
      'e-mails that are bare strings',
      { change: { emails: [aPerson().email] } },
      `emails “${aPerson().email}”`,
      'emails a list',
    ],
    ['lost e-mails', { change: { emails: [] } }, `emails “${aPerson().email}”`, 'emails absent'],
    ['inactive in place of active', { change: { active: false } }, 'active true', 'active false'],
    ['active as a text', { change: { active: 'True' } }, 'active true', 'active “True”'],
    ['a number in place of a text', { change: { title: 7 } }, 'title “Engineer”', 'title 7'],
    [
      'an object in place of a text',
      { change: { displayName: { value: 'Ada Berg' } } },
      'displayName “Ada Berg”',
      'displayName an object',
    ],
    ['another externalId', { change: { externalId: 'x' } }, 'externalId “r7f3k2-1”', 'externalId “x”'],
    [
      'another department',
      { change: { [enterpriseSchema]: { department: 'Sales' } } },
      'department “Research”',
      'department “Sales”',
    ],
  ])('%s', (_what, shown, expected, actual) => {
    expect(listed(found(shown), 'expected')).toBe(expected);
    expect(listed(found(shown), 'actual')).toBe(actual);
  });

  it('a work address that stayed beside the new one', () => {
    const emails = [
      { value: 'old@x.test', type: 'work' },
      { value: aPerson().email, type: 'other' },
    ];

    expect(listed(found({ change: { emails } }), 'actual')).toBe('emails “old@x.test”');
  });

  it('a displayName of other words, or one that a schema says is kept', () => {
    expect(names({ change: { displayName: 'Ada Lovelace' }, discovery: silent })).toEqual(['displayName']);
    expect(names({ change: { displayName: 'Berg Ada' } })).toEqual(['displayName']);
    expect(
      names({ change: { displayName: 'Berg Ada' }, discovery: { ...silent, kept: new Set(['displayname']) } }),
    ).toEqual(['displayName']);
  });

  it('what the configuration says is kept, though no schema does', () => {
    expect(
      names({ change: { displayName: undefined }, discovery: { ...silent, kept: new Set(['displayname']) } }),
    ).toEqual(['displayName']);
  });

  it('cut, where a target fills the page', () => {
    expect(listed(found({ change: { title: 'x'.repeat(9_000) } }), 'actual').length).toBeLessThan(200);
  });
});

describe('the address that was sent when the person was made', () => {
  const before = aPerson({ email: 'old@x.test' });
  const person = { ...before, email: 'new@x.test' };
  const shownWith = (...emails: readonly JsonObject[]) => ({
    sent: sentBody(before),
    person,
    discovery: whole,
    resource: { id: '7', ...sentBody(person), emails },
  });
  const old = { value: 'old@x.test', type: 'work', primary: true };
  const now = { value: 'new@x.test', type: 'work' };

  it('may not stay primary beside the new one', () => {
    for (const emails of [
      [old, now],
      [{ ...now, primary: true }, old],
      [now, { ...old, value: 'OLD@X.TEST' }],
    ])
      expect(differences(shownWith(...emails))).toEqual([
        { attribute: 'emails', expected: '“new@x.test” primary', actual: '“old@x.test” primary' },
      ]);
  });

  it.each<[string, JsonObject]>([
    ['not primary', { primary: false }],
    ['without a word of primary', { primary: undefined }],
    ['of another type', { type: 'home' }],
    ['of no type, where a path with one did not meet it', { type: undefined }],
  ])('may stay %s', (_how, change) => {
    expect(differences(shownWith({ ...old, ...change }, now))).toEqual([]);
  });

  it('may stay primary where the identity provider never called it so, or may not say', () => {
    const emails = [{ value: 'old@x.test', type: 'work' }];
    const { sent, ...others } = shownWith(old, now);

    expect(differences({ ...others, sent: { ...sent, emails } })).toEqual([]);
    expect(
      differences({
        ...others,
        sent,
        discovery: schemaOf({ emails: {}, 'emails.primary': { mutability: 'readOnly' } }),
      }),
    ).toEqual([]);
  });

  it('leaves another address primary that the target chose', () => {
    expect(differences(shownWith({ ...old, primary: false }, now, { value: 'me@x.test', primary: true }))).toEqual([]);
  });
});

it('looks at nothing that the identity provider did not send', () => {
  const person = aPerson();
  const sent = { userName: person.email };

  expect(
    differences({ resource: { id: '7', ...sent, displayName: 'Somebody' }, sent, person, discovery: whole }),
  ).toEqual([]);
});

it('does not look at active where it may be either', () => {
  const person = aPerson();
  const sent = sentBody(person);

  expect(differences({ resource: { id: '7', ...sent, active: false }, sent, person, discovery: whole })).toEqual([]);
});

describe('for whatever people', () => {
  /** Names with letters: blanks, case and composition are not told apart. */
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /\p{L}/u.test(text) && text.trim() === text);
  const person = fc
    .record({
      givenName: word,
      familyName: word,
      displayName: word,
      jobTitle: word,
      department: word,
      email: fc.emailAddress(),
    })
    .map(aPerson);

  it('an echo has no difference', () => {
    fc.assert(
      fc.property(person, (person) => {
        expect(found({ person })).toEqual([]);
      }),
    );
  });

  it('an echo in capitals, in lower case, composed or decomposed has none', () => {
    const spellings = [
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFC'),
      (text: string) => ` ${text} `,
    ];
    fc.assert(
      fc.property(person, fc.constantFrom(...spellings), (person, spell) => {
        const change: JsonObject = JSON.parse(JSON.stringify(sentBody(person)), (name, value: unknown) =>
          typeof value === 'string' && name !== 'type' ? spell(value) : value,
        );
        expect(found({ person, change })).toEqual([]);
      }),
    );
  });

  it('one attribute that was changed is one difference, and names it', () => {
    const other = 'Somebody Else';
    const changes: readonly [string, (sent: JsonObject) => JsonObject][] = [
      ['userName', () => ({ userName: other })],
      ['displayName', () => ({ displayName: other })],
      ['givenName', ({ name }) => ({ name: { ...Object(name), givenName: other } })],
      ['familyName', ({ name }) => ({ name: { ...Object(name), familyName: other } })],
      ['title', () => ({ title: other })],
      ['department', () => ({ [enterpriseSchema]: { department: other } })],
      ['externalId', () => ({ externalId: other })],
      ['emails', () => ({ emails: [{ value: other, type: 'work' }] })],
      ['active', () => ({ active: false })],
    ];
    fc.assert(
      fc.property(person, fc.constantFrom(...changes), (person, [name, change]) => {
        fc.pre(Object.values(person).every((value) => !sameText(value, other)));
        expect(names({ person, change: change(sentBody(person)) })).toEqual([name]);
      }),
    );
  });
});
