import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';
import type { Check } from '../check.ts';
import type { Kept } from '../checks/kept.ts';
import {
  canonicalTypes,
  emailDomain,
  emailTypes,
  messagingKept,
  phoneNumbersKept,
  photosAreUris,
} from '../checks/values/contacts.ts';
import {
  addressKept,
  certificateKept,
  countryKept,
  employeeKept,
  languagesKept,
  profileUrlKept,
  rolesAreComplex,
} from '../checks/values/profile.ts';
import { includes, shows, type Wish } from '../checks/wish.ts';
import type { Tools } from '../scenario.ts';
import { mayWrite } from './attributes.ts';

/** Attributes of a person that are written together, and the checks of what became of them. */
export type PersonValues = {
  readonly checks: readonly Check<Kept>[];
  /** Empty where the target's schema lets nobody write them. */
  readonly sent: JsonObject;
  readonly wishes: readonly Wish[];
};

type ValueTools = Pick<Tools, 'discovery' | 'behaviour' | 'newAddress'>;

const address = {
  type: 'work',
  streetAddress: '100 Sample Street\nFloor 7',
  locality: 'Springfield',
  region: 'IL',
  postalCode: '62701',
};

/** A certificate that nobody trusts: 380 bytes of DER. */
export const certificate = [
  'MIIBeDCCAR+gAwIBAgIUYLZFyBUHwjPvrVoXdTv9VtD36SMwCgYIKoZIzj0EAwIwETEPMA0GA1UEAwwGU2FtcGxlMCAXDTI2MTEyNTA5MDEw',
  'MFoYDzIxMjYxMTAxMDkwMTAwWjARMQ8wDQYDVQQDDAZTYW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAART2ERYU+ThI6sQ0FUHSHnW',
  'Rh/iGC0Dud8SgMnm89iki+Jby5TT7fFw7Pb6NC66D3J28cGhNpVdkpii5n13ZHTTo1MwUTAdBgNVHQ4EFgQUe6v7+ItXX6Xl+9aHQoKXmsPs',
  'E7kwHwYDVR0jBBgwFoAUe6v7+ItXX6Xl+9aHQoKXmsPsE7kwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBGky5kj/pARJwQ',
  'ViwmvRkE5OLHeJg4btQaVm/cRRj8SQIgWDVxDPEx8DIeag+snp95CQZb3+dYjcnED8hu+3/PbMQ=',
].join('');

/** By the target's own schema: without one nothing of this is sent. `mail`: of the person who is created. */
export function personValues(tools: ValueTools, mail: string): readonly PersonValues[] {
  const { discovery, behaviour, newAddress } = tools;
  const isFree = (path: string): boolean =>
    discovery.attributes !== undefined && path !== behaviour.groupAttribute && mayWrite(tools, path);
  const texts = (checks: readonly Check<Kept>[], values: Readonly<Record<string, string>>): PersonValues => {
    const sent = Object.fromEntries(Object.entries(values).filter(([name]) => isFree(name)));
    return { checks, sent, wishes: Object.entries(sent).map(([name, value]) => shows(value, name)) };
  };
  const list = (checks: readonly Check<Kept>[], name: string, ...values: readonly JsonObject[]): PersonValues => ({
    checks,
    sent: isFree(name) ? { [name]: values } : {},
    wishes: [includes(values, name)],
  });
  const several = (checks: readonly Check<Kept>[], ...lists: readonly PersonValues[]): PersonValues => ({
    checks,
    sent: Object.assign({}, ...lists.map(({ sent }) => sent)),
    wishes: lists.flatMap(({ wishes }) => wishes),
  });
  const home = newAddress().replace(/@.*$/, (domain) => domain.toUpperCase());
  const emails =
    behaviour.emailChange === 'at-once' && isFree('emails.type')
      ? list(
          [emailTypes, emailDomain, canonicalTypes],
          'emails',
          { type: 'work', value: mail, primary: true },
          { type: 'home', value: home },
          { type: 'other', value: newAddress() },
        )
      : { checks: [emailTypes, emailDomain, canonicalTypes], sent: {}, wishes: [] };
  return [
    texts([profileUrlKept], { profileUrl: 'https://www.example.org/people/1' }),
    texts([languagesKept], { preferredLanguage: 'en-US', locale: 'de-DE', timezone: 'Europe/Berlin' }),
    emails,
    list(
      [phoneNumbersKept],
      'phoneNumbers',
      { type: 'work', value: 'tel:+1-202-555-0187' },
      { type: 'mobile', value: '+12025550188' },
    ),
    list([messagingKept], 'ims', { type: 'xmpp', value: 'sample@chat.example.org' }),
    list([photosAreUris], 'photos', { type: 'photo', value: 'https://www.example.org/photos/1.jpg' }),
    isFree('addresses')
      ? {
          checks: [addressKept, countryKept],
          sent: { addresses: [{ ...address, country: 'US', formatted: '100 Sample Street\nFloor 7\nSpringfield' }] },
          wishes: [includes([address], 'addresses')],
        }
      : { checks: [addressKept, countryKept], sent: {}, wishes: [] },
    several([rolesAreComplex], list([], 'roles', { value: 'Auditor' }), list([], 'entitlements', { value: 'Reports' })),
    list([certificateKept], 'x509Certificates', { value: certificate }),
    employee(isFree),
  ];
}

const work = {
  employeeNumber: '007',
  costCenter: '4130',
  organization: 'Sample Works',
  division: 'Theme Park',
  department: 'Tours',
};

function employee(isFree: (path: string) => boolean): PersonValues {
  const known = Object.entries(work).filter(([name]) => isFree(`${enterpriseSchema}:${name}`));
  return {
    checks: [employeeKept],
    sent: known.length === 0 ? {} : { [enterpriseSchema]: Object.fromEntries(known) },
    wishes: known.map(([name, value]) => shows(value, enterpriseSchema, name)),
  };
}

/** Values that are not of the form that their attributes ask for, on attributes of this target. */
export function oddValues(tools: ValueTools): JsonObject {
  const odd: JsonObject = {
    profileUrl: 'not a uri',
    locale: 'en_US',
    addresses: [{ type: 'work', country: 'USA' }],
    x509Certificates: [{ value: `${certificate}${certificate}` }],
  };
  return Object.fromEntries(
    Object.entries(odd).filter(([name]) => tools.discovery.attributes !== undefined && mayWrite(tools, name)),
  );
}

/** The body of a person with all of them. */
export const bodyWith = (values: readonly PersonValues[]): JsonObject => {
  const sent: JsonObject = Object.assign({}, ...values.map((each) => each.sent));
  return enterpriseSchema in sent ? { ...sent, schemas: [userSchema, enterpriseSchema] } : sent;
};
