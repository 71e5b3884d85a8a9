import { defineAttribute, type Schema } from '../schema.ts';
import { userSchema } from '../urns.ts';
import { definePlural, primaryValue, typeOfValue } from './plural-attribute.ts';

const text = (name: string, description: string) => defineAttribute({ name, description });

/** RFC 7643 §4.1; errata 8471 (groups refer to Group alone). */
export const user: Schema = {
  id: userSchema,
  name: 'User',
  description: 'A person with an account.',
  attributes: [
    defineAttribute({
      name: 'userName',
      description: 'The name that the person logs in with.',
      required: true,
      uniqueness: 'server',
    }),
    defineAttribute({
      name: 'name',
      description: "The parts of the person's name.",
      type: 'complex',
      subAttributes: [
        text('formatted', 'The whole name as it is written.'),
        text('familyName', 'The family name.'),
        text('givenName', 'The given name.'),
        text('middleName', 'The middle names.'),
        text('honorificPrefix', 'The title before the name.'),
        text('honorificSuffix', 'The suffix after the name.'),
      ],
    }),
    text('displayName', 'The name as people read it.'),
    text('nickName', 'The casual name.'),
    defineAttribute({
      name: 'profileUrl',
      description: "URL of the person's page.",
      type: 'reference',
      referenceTypes: ['external'],
    }),
    text('title', "The person's position."),
    text('userType', 'How the person stands to the organization.'),
    text('preferredLanguage', 'The languages that the person prefers, as in Accept-Language.'),
    text('locale', 'Language tag for dates, numbers and currency.'),
    text('timezone', 'Time zone by its IANA name.'),
    defineAttribute({
      name: 'active',
      description: 'Whether the person may log in.',
      type: 'boolean',
    }),
    defineAttribute({
      name: 'password',
      description: 'Sets the password; never read back.',
      caseExact: true,
      mutability: 'writeOnly',
      returned: 'never',
    }),
    definePlural({
      name: 'emails',
      description: 'E-mail addresses.',
      value: {},
      types: ['work', 'home', 'other'],
    }),
    definePlural({
      name: 'phoneNumbers',
      description: 'Telephone numbers.',
      value: {},
      types: ['work', 'home', 'mobile', 'fax', 'pager', 'other'],
    }),
    definePlural({
      name: 'ims',
      description: 'Instant messaging addresses.',
      value: {},
      types: ['aim', 'gtalk', 'icq', 'xmpp', 'msn', 'skype', 'qq', 'yahoo', 'other'],
    }),
    definePlural({
      name: 'photos',
      description: 'URLs of pictures.',
      value: { type: 'reference', caseExact: true, referenceTypes: ['external'] },
      types: ['photo', 'thumbnail'],
    }),
    defineAttribute({
      name: 'addresses',
      description: 'Postal addresses.',
      type: 'complex',
      multiValued: true,
      subAttributes: [
        text('formatted', 'The whole address as it is written.'),
        text('streetAddress', 'Street, house number, apartment.'),
        text('locality', 'City.'),
        text('region', 'State or region.'),
        text('postalCode', 'Postal code.'),
        text('country', 'Country by its two letters.'),
        typeOfValue(['work', 'home', 'other']),
        primaryValue,
      ],
    }),
    defineAttribute({
      name: 'groups',
      description: 'The groups that the person is a member of; changed at the groups.',
      type: 'complex',
      multiValued: true,
      mutability: 'readOnly',
      subAttributes: [
        defineAttribute({
          name: 'value',
          description: 'Id of the group.',
          caseExact: true,
          mutability: 'readOnly',
        }),
        defineAttribute({
          name: '$ref',
          description: 'URL of the group.',
          type: 'reference',
          referenceTypes: ['Group'],
          mutability: 'readOnly',
        }),
        defineAttribute({
          name: 'display',
          description: 'Name of the group.',
          mutability: 'readOnly',
        }),
        defineAttribute({
          name: 'type',
          description: 'Whether the membership is direct.',
          canonicalValues: ['direct', 'indirect'],
          mutability: 'readOnly',
        }),
      ],
    }),
    definePlural({ name: 'entitlements', description: 'What the person is entitled to.', value: {} }),
    definePlural({ name: 'roles', description: "The person's roles.", value: {} }),
    definePlural({
      name: 'x509Certificates',
      description: 'Certificates in DER, as base64.',
      value: { type: 'binary', caseExact: true },
    }),
  ],
};
