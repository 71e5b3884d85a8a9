import type { Requirement } from './requirement.ts';

/** What the probes of writes name of RFC 7643, until the whole catalogue has it. */
export const onlySchema: readonly Requirement[] = [
  {
    id: 'RFC7643-2.4-03',
    level: 'MUST',
    text: 'primary true appears at most once in an attribute.',
    traps: 'Which one wins is not said. Entra may send such bodies: correcting is better than refusing.',
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
    id: 'RFC7643-3.1-13',
    level: 'MUST',
    basis: 'implied',
    text: 'externalId is case-exact and readWrite.',
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
    id: 'RFC7643-7-09',
    level: 'MUST',
    text: 'readOnly attributes are not changed by clients.',
  },
  {
    id: 'RFC7643-7-13',
    level: 'MUST',
    text: 'Case-exact strings keep their letter case.',
  },
];
