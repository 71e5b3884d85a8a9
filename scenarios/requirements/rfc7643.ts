import type { Requirement } from './requirement.ts';

/** RFC 7643, core schema: the statements that checks name. */
export const rfc7643: readonly Requirement[] = [
  {
    id: 'RFC7643-3.1-05',
    level: 'MUST',
    text: 'id is stable and never given to another resource.',
  },
  {
    id: 'RFC7643-4.1.1-02',
    level: 'MUST',
    text: 'userName is unique over all users of the service provider.',
    traps: 'Unique per tenant is meant.',
  },
  {
    id: 'RFC7643-4.1.1-03',
    level: 'MUST',
    text: 'userName is required and compared without regard to case.',
    traps: 'Its letter case may change on return; a target whose schema calls it caseExact has said so: a warning.',
  },
  {
    id: 'RFC7643-4.1.1-11',
    level: 'MUST NOT',
    text: 'The password is returned in no form, neither clear nor hashed.',
  },
  {
    id: 'RFC7643-4.2-06',
    level: 'MUST',
    basis: 'implied',
    text: 'members[].value is the id of a SCIM resource.',
  },
  {
    id: 'RFC7643-7-10',
    level: 'MUST',
    text: 'readWrite attributes can be updated.',
    traps:
      'An attribute that the schema does not have, or calls readOnly, is not looked at. Letter case and Unicode form may change.',
  },
];
