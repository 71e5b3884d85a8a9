import type { Requirement } from './requirement.ts';

/** RFC 6750, bearer tokens: the statements that checks name. */
export const rfc6750: readonly Requirement[] = [
  {
    id: 'RFC6750-3.1-02',
    level: 'SHOULD',
    text: 'An expired, revoked, malformed or otherwise invalid token is answered with 401.',
  },
  {
    id: 'RFC6750-3.1-03',
    level: 'SHOULD',
    text: 'A revoked token is answered with 401.',
  },
  {
    id: 'RFC6750-3.1-04',
    level: 'SHOULD',
    text: 'An expired token is answered with 401.',
  },
  {
    id: 'RFC6750-3.1-08',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A request without a valid credential discloses nothing about resources.',
    traps: 'Another refusal than 401 is a warning.',
  },
];
