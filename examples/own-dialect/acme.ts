/**
 * How an identity provider of one's own speaks SCIM. Copy it, change what yours does otherwise, and play it:
 * scimulator run --own acme.ts --idp acme
 */
import {
  converseAs,
  defineDialect,
  dressedIn,
  mapPerson,
  type Person,
  putClient,
  type Setting,
  userBody,
} from 'scimulator';

/** Of each request, and of those with a body. */
const headers = { Accept: 'application/scim+json', 'User-Agent': 'Acme Directory 3' };
const dress = dressedIn(headers, { ...headers, 'Content-Type': 'application/scim+json' });

/** What of a person goes where, in the order in which it is written. */
const rows = [
  { from: 'email', to: 'userName' },
  { from: 'givenName', to: 'name.givenName' },
  { from: 'familyName', to: 'name.familyName' },
  { from: 'email', to: 'emails[type eq "work"].value' },
  { from: 'active', to: 'active' },
] as const;
const mapped = (person: Person, setting: Setting) => mapPerson({ default: rows, calendly: rows }, person, setting);

export const acme = defineDialect({
  id: 'acme',
  family: 'acme',
  title: 'Acme Directory',
  label: 'acme',
  evidence: 'good',
  deletes: true,
  noGroups: 'Acme Directory pushes no groups',
  pushesPasswords: 'Acme Directory keeps its passwords',
  imports: 'Acme Directory reads nobody whom it has not created',
  matchesFirst: true,
  options: {},
  facts: [
    { id: 'acme/update', says: 'PUT of the whole user', evidence: 'captured', source: 'our gateway, May 2026' },
    { id: 'acme/blocked', says: 'blocked people are not created', evidence: 'documented', source: 'acme.example/scim' },
  ],
  repeats: { attempts: 1, growth: 'steady', noAnswer: { code: 'no-answer', afterMs: 0 } },
  mapped,
  dress,
  converse(intent, setting) {
    const body = (person: Person) => userBody(mapped(person, setting));
    return converseAs(putClient({ dress, body, setting, users: { blocked: 'left-out' } }), intent);
  },
});
