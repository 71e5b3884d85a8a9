import type { Requirement } from './requirement.ts';

/** What the probes of writes name of RFC 7643, until the whole catalogue has it. */
export const onlySchema: readonly Requirement[] = [
  {
    id: 'RFC7643-2.2-02',
    level: 'MUST',
    basis: 'implied',
    text: 'required true: a resource without the attribute is refused.',
  },
  {
    id: 'RFC7643-2.4-03',
    level: 'MUST',
    text: 'primary true appears at most once in an attribute.',
    traps: 'Which one wins is not said. Entra may send such bodies: correcting is better than refusing.',
  },
  {
    id: 'RFC7643-2.5-01',
    level: 'MUST',
    text: 'Absent, null and empty array are the same state.',
  },
  {
    id: 'RFC7643-2.5-02',
    level: 'MUST',
    text: 'Assigning null or an empty array leaves the attribute without value.',
    traps: 'PATCH with value null: some refuse with 400 -> warn.',
  },
  {
    id: 'RFC7643-3.1-01',
    level: 'MUST',
    text: 'id and meta are assigned by the service provider at creation.',
    traps: 'meta sub-attributes are returned by default; absence of version is legal.',
  },
  {
    id: 'RFC7643-3.1-02',
    level: 'MUST',
    text: 'Each representation holds a non-empty id.',
  },
  {
    id: 'RFC7643-3.1-03',
    level: 'MUST',
    basis: 'implied',
    text: 'id is a string.',
  },
  {
    id: 'RFC7643-3.1-06',
    level: 'MUST NOT',
    text: 'id is not taken from the client.',
  },
  {
    id: 'RFC7643-3.1-08',
    level: 'MUST',
    text: 'id is case-exact, readOnly and always returned.',
    traps: 'Case-insensitive UUID look-up is common: warn.',
  },
  {
    id: 'RFC7643-3.1-09',
    level: 'MAY',
    text: 'A resource may have an externalId.',
  },
  {
    id: 'RFC7643-3.1-10',
    level: 'MUST NOT',
    text: 'externalId is not set by the service provider.',
  },
  {
    id: 'RFC7643-3.1-12',
    level: 'MUST',
    basis: 'implied',
    text: 'The service provider does not enforce uniqueness of externalId.',
    traps: 'Refusal is frequent and arguably useful: warn. IdPs never send duplicates on purpose.',
  },
  {
    id: 'RFC7643-3.1-13',
    level: 'MUST',
    basis: 'implied',
    text: 'externalId is case-exact and readWrite.',
  },
  {
    id: 'RFC7643-3.1-14',
    level: 'MUST',
    text: 'meta in a request is ignored.',
  },
  {
    id: 'RFC7643-3.1-16',
    level: 'MUST',
    text: 'meta.created is a dateTime.',
    traps: 'Clock skew up to minutes tolerated.',
  },
  {
    id: 'RFC7643-3.1-17',
    level: 'MUST',
    text: 'meta.lastModified equals created until the first change.',
    traps: 'Sub-second differences from two time stamps: warn.',
  },
  {
    id: 'RFC7643-3.1-18',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'meta.created does not change later.',
  },
  {
    id: 'RFC7643-3.1-19',
    level: 'MUST',
    text: 'meta.location is the URI of the resource.',
    traps: 'Scheme or host may differ behind a proxy: follow with the configured base.',
  },
  {
    id: 'RFC7643-4.1.1-01',
    level: 'MUST',
    text: 'Each user has a non-empty userName.',
    traps: 'Whitespace-only: 400 expected, acceptance -> warn.',
  },
  {
    id: 'RFC7643-7-09',
    level: 'MUST',
    text: 'readOnly attributes are not changed by clients.',
  },
  {
    id: 'RFC7643-7-13',
    level: 'MUST',
    text: 'Case-exact strings keep their letter case.',
  },
  {
    id: 'RFC7643-7-15',
    level: 'SHOULD',
    text: 'uniqueness server: no two resources of the endpoint share the value.',
  },
];
