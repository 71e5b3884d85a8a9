import type { Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import { calendlyRows } from '../../mapping/calendly.ts';
import { type Mappings, mapPerson } from '../../mapping/mapping.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';
import { equals, percentEncoded } from '../wire/filter.ts';
import { plainReactions, throttled } from '../wire/reactions.ts';
import { dressedIn, speechOf } from '../wire/speech.ts';

/** No capture was found: SCIM's own media type both ways. */
const accept = { Accept: 'application/scim+json' };
export const dress = dressedIn(accept, { ...accept, 'Content-Type': 'application/scim+json' });
export const speech = speechOf(dress);

/** What JumpCloud tries again by itself is not known. */
export const reactions = plainReactions(throttled);

/** That there is a look-up: D50; its form is remembered. */
export const find = (endpoint: '/Users' | '/Groups', by: 'userName' | 'displayName', value: string) =>
  speech.ask(`${endpoint}?filter=${percentEncoded(equals(by, value))}`);

/** D51, T7; in place of employeeIdentifier, externalId takes the directory's id, which carries the marker. */
const mappings: Mappings = {
  default: [
    { from: 'email', to: 'userName' },
    { from: 'email', to: 'emails[type eq "work"].value' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'displayName', to: 'displayName' },
    { from: 'id', to: 'externalId' },
    { from: 'active', to: 'active' },
  ],
  calendly: calendlyRows,
};

export const mapped = (person: Person, setting: Setting): readonly MappedAttribute[] =>
  mapPerson(mappings, person, setting);
