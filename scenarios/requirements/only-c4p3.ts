import type { Requirement } from './requirement.ts';

/** What always holds of an answer: the statements that observers name. */
export const always: readonly Requirement[] = [
  {
    id: 'RFC7643-2.1-01',
    level: 'MUST',
    text: 'Resources are JSON objects that name their schemas in the schemas attribute.',
  },
  {
    id: 'RFC7643-2.1-02',
    level: 'MUST',
    text: 'Attribute names start with a letter and hold only letters, digits, dollar, hyphen and underscore.',
    traps:
      '$ref, which the RFC itself uses, breaks its own grammar: allow it. The filter grammar of RFC 7644 has no $ at all: never test a filter on $ref.',
  },
  {
    id: 'RFC7643-2.2-02',
    level: 'MUST',
    basis: 'implied',
    text: 'required true: a resource without the attribute is refused.',
  },
  {
    id: 'RFC7643-2.2-03',
    level: 'MUST',
    basis: 'implied',
    text: 'returned never: the attribute is in no response.',
  },
  {
    id: 'RFC7643-2.2-04',
    level: 'MUST',
    basis: 'implied',
    text: 'returned request: the attribute comes only when asked for, or in the answer to a write that gave it.',
  },
  {
    id: 'RFC7643-2.3.1-01',
    level: 'MUST',
    text: 'A string holds Unicode text in UTF-8.',
    traps: 'Normalisation to NFC is tolerated.',
  },
  {
    id: 'RFC7643-2.3.2-01',
    level: 'MUST',
    basis: 'implied',
    text: 'A boolean is a JSON true or false.',
    traps:
      'Entra sends "True"/"False" strings in requests: tolerance on input is no violation; output must be boolean.',
  },
  {
    id: 'RFC7643-2.3.3-01',
    level: 'MUST',
    basis: 'implied',
    text: 'A decimal is a JSON number with at least one digit on each side of the point when it has one.',
    traps: 'JSON cannot tell 3.0 from 3; do not test the digits.',
  },
  {
    id: 'RFC7643-2.3.4-01',
    level: 'MUST NOT',
    text: 'An integer has no fraction and no exponent.',
  },
  {
    id: 'RFC7643-2.3.5-01',
    level: 'MUST',
    text: 'A dateTime is a valid xsd:dateTime.',
    traps: 'The zone is optional in xsd:dateTime: no Z -> warn. Any number of fraction digits is legal.',
  },
  {
    id: 'RFC7643-2.3.5-02',
    level: 'MUST',
    text: 'A dateTime has both date and time.',
  },
  {
    id: 'RFC7643-2.3.6-01',
    level: 'MUST',
    text: 'Binary values are base64.',
    traps: 'Skip when the attribute is not supported; padding may be left out.',
  },
  {
    id: 'RFC7643-2.3.7-01',
    level: 'MUST',
    text: 'A reference is an absolute or relative URI.',
    traps: 'A bare id is formally a relative URI: judge by dereferencing.',
  },
  {
    id: 'RFC7643-2.4-01',
    level: 'MUST',
    basis: 'implied',
    text: 'A multi-valued attribute is a JSON array, also with one element.',
  },
  {
    id: 'RFC7643-2.4-03',
    level: 'MUST',
    text: 'primary true appears at most once in an attribute.',
    traps: 'Which one wins is not said. Entra may send such bodies: correcting is better than refusing.',
  },
  {
    id: 'RFC7643-2.4-08',
    level: 'SHOULD NOT',
    text: 'The same combination of type and value is not returned twice.',
  },
  {
    id: 'RFC7643-3-01',
    level: 'MUST',
    text: 'schemas is present and not empty in every resource representation.',
    traps:
      'With attributes= some servers drop schemas since no characteristic is printed for it: warn there, fail elsewhere.',
  },
  {
    id: 'RFC7643-3-02',
    level: 'MUST',
    text: 'schemas holds only the base schema and the extensions of the resource type.',
  },
  {
    id: 'RFC7643-3-03',
    level: 'MUST NOT',
    text: 'schemas has no duplicates.',
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
    text: 'The id of a resource is a string.',
  },
  {
    id: 'RFC7643-3.1-07',
    level: 'MUST NOT',
    text: 'The word bulkId is not part of an id.',
  },
  {
    id: 'RFC7643-3.1-10',
    level: 'MUST NOT',
    text: 'externalId is not set by the service provider.',
  },
  {
    id: 'RFC7643-3.1-15',
    level: 'MUST',
    basis: 'implied',
    text: 'meta.resourceType is case-exact and names the resource type.',
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
    id: 'RFC7643-3.1-19',
    level: 'MUST',
    text: 'meta.location is the URI of the resource.',
    traps: 'Scheme or host may differ behind a proxy: follow with the configured base.',
  },
  {
    id: 'RFC7643-3.1-20',
    level: 'MUST',
    text: 'meta.location equals the Content-Location header when that is sent.',
    traps: 'Most servers send no Content-Location: never fail its absence.',
  },
  {
    id: 'RFC7643-3.1-21',
    level: 'MUST',
    basis: 'implied',
    text: 'meta.version equals the ETag header.',
  },
  {
    id: 'RFC7643-3.1-22',
    level: 'MUST',
    text: 'A version that is not a strong validator is marked with W/ in capitals.',
    traps: 'A violation is a warning.',
  },
  {
    id: 'RFC7643-3.3-01',
    level: 'MUST',
    text: 'schemas holds the base schema of the resource.',
  },
  {
    id: 'RFC7643-3.3-02',
    level: 'MUST',
    text: 'Extension attributes stand in an object under the extension URI.',
  },
  {
    id: 'RFC7643-3.3-03',
    level: 'MUST',
    basis: 'implied',
    text: 'schemas lists each extension that the resource uses.',
    traps: 'Missing URI in a request with extension data: accept or 400.',
  },
  {
    id: 'RFC7643-4.1.1-01',
    level: 'MUST',
    text: 'Each user has a non-empty userName.',
    traps: 'Whitespace-only: 400 expected, acceptance -> warn.',
  },
  {
    id: 'RFC7643-4.1.2-09',
    level: 'MUST',
    basis: 'implied',
    text: 'groups[].$ref is the URI of the group.',
  },
  {
    id: 'RFC7643-4.2-02',
    level: 'MUST',
    text: 'displayName of a group is required.',
    traps: 'The schema in 8.7.1 printed required false until verified erratum 5368: /Schemas with false -> warn only.',
  },
  {
    id: 'RFC7643-4.2-07',
    level: 'MUST',
    basis: 'implied',
    text: 'members[].$ref is the URI of the member.',
  },
  {
    id: 'RFC7643-4.3-04',
    level: 'SHOULD',
    text: 'manager.$ref is the URI of the manager’s resource.',
  },
  {
    id: 'RFC7643-7-12',
    level: 'MUST NOT',
    text: 'writeOnly attributes are not returned.',
  },
  {
    id: 'RFC7643-7-19',
    level: 'MUST',
    basis: 'derived',
    text: 'What /Schemas says matches what the service provider does.',
    traps: 'Targets may hide attributes from discovery: warn.',
  },
];
