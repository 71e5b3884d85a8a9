import type { Requirement } from './requirement.ts';

/** Statements that filters, lists, projection, discovery, errors and authentication are judged by. */
export const onlyC4p6A: readonly Requirement[] = [
  {
    id: 'RFC6750-2.1-02',
    level: 'MUST',
    basis: 'derived',
    text: 'The scheme name is compared without regard to case.',
    traps: 'Rule of HTTP (RFC 9110, 11.1), not of RFC 6750: refusal -> warn. Entra sends Bearer.',
  },
  {
    id: 'RFC6750-3.1-01',
    level: 'SHOULD',
    text: 'A malformed request (no token after Bearer, two methods at once, repeated parameter) is answered with 400 and invalid_request.',
    traps: '401 is very common and harmless: warn never, only 5xx and 2xx fail.',
  },
  {
    id: 'RFC6750-3.1-07',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A refused request has no effect.',
  },
  {
    id: 'RFC6750-5.2-02',
    level: 'MUST',
    text: 'The integrity of the token is protected against change.',
    traps: 'For JWTs the last base64url character can hold unused bits: change a character in the middle.',
  },
  {
    id: 'RFC7643-2.1-02',
    level: 'MUST',
    text: 'Attribute names start with a letter and hold only letters, digits, dollar, hyphen and underscore.',
    traps:
      '$ref, which the RFC itself uses, breaks its own grammar: allow it. The filter grammar of RFC 7644 has no $ at all: never test a filter on $ref.',
  },
  {
    id: 'RFC7643-2.2-03',
    level: 'MUST',
    basis: 'implied',
    text: 'Returned never: the attribute is in no response.',
  },
  {
    id: 'RFC7643-2.3-01',
    level: 'SHOULD NOT',
    text: 'Extensions introduce no new data types.',
    traps: 'The list in section 7 forgets binary; section 2.3 and 8.7 have it.',
  },
  {
    id: 'RFC7643-2.3.1-01',
    level: 'MUST',
    text: 'A string holds Unicode text in UTF-8.',
    traps: 'Normalisation to NFC is tolerated.',
  },
  {
    id: 'RFC7643-2.3.4-01',
    level: 'MUST NOT',
    text: 'An integer has no fraction and no exponent.',
  },
  {
    id: 'RFC7643-2.3.8-02',
    level: 'MUST NOT',
    text: 'A complex attribute has no complex sub-attributes.',
  },
  {
    id: 'RFC7643-3.1-02',
    level: 'MUST',
    text: 'Each representation holds a non-empty id.',
  },
  {
    id: 'RFC7643-3.3-04',
    level: 'SHOULD',
    text: 'Extensions do not redefine core attributes.',
  },
  {
    id: 'RFC7643-5-01',
    level: 'MUST',
    text: 'Patch.supported is present and boolean.',
  },
  {
    id: 'RFC7643-5-02',
    level: 'MUST',
    text: 'Bulk.supported, maxOperations and maxPayloadSize are present.',
    traps: 'With supported false the limits have no use: warn.',
  },
  {
    id: 'RFC7643-5-03',
    level: 'MUST',
    text: 'Filter.supported and maxResults are present.',
  },
  {
    id: 'RFC7643-5-05',
    level: 'MUST',
    text: 'ChangePassword.supported is present and boolean.',
  },
  {
    id: 'RFC7643-5-06',
    level: 'MUST',
    text: 'Sort.supported is present and boolean.',
  },
  {
    id: 'RFC7643-5-07',
    level: 'MUST',
    text: 'Etag.supported is present and boolean.',
  },
  {
    id: 'RFC7643-5-08',
    level: 'MUST',
    text: 'AuthenticationSchemes is a present list.',
  },
  {
    id: 'RFC7643-5-09',
    level: 'MUST',
    text: 'Each scheme has type, name and description.',
    traps: 'Other type values are seen (e.g. apikey): warn.',
  },
  {
    id: 'RFC7643-6-01',
    level: 'MUST',
    basis: 'implied',
    text: 'A resource type has the schemas urn:ietf:params:scim:schemas:core:2.0:ResourceType.',
  },
  {
    id: 'RFC7643-6-02',
    level: 'MUST',
    text: 'The name of a resource type is present.',
  },
  {
    id: 'RFC7643-6-03',
    level: 'MUST',
    text: 'Endpoint is present and relative to the base URL.',
    traps: 'With and without a leading slash, absolute URL below the base: all accepted.',
  },
  {
    id: 'RFC7643-6-04',
    level: 'MUST',
    text: 'Schema is present and equals the id of a Schema resource.',
  },
  {
    id: 'RFC7643-6-05',
    level: 'MUST',
    text: 'Each schemaExtensions entry has schema and required.',
    traps: 'Erratum 7522 makes schemaExtensions multi-valued in 8.7.2; it is an array.',
  },
  {
    id: 'RFC7643-6-06',
    level: 'MUST',
    text: 'SchemaExtensions.schema equals the id of a Schema resource.',
  },
  {
    id: 'RFC7643-6-09',
    level: 'MUST',
    basis: 'implied',
    text: 'Resource types are read-only.',
  },
  {
    id: 'RFC7643-7-01',
    level: 'MUST',
    text: 'A schema has its URI as id.',
  },
  {
    id: 'RFC7643-7-03',
    level: 'MUST',
    text: 'Attributes lists each attribute with name, type, multiValued, description, required, mutability, returned, and for strings caseExact and uniqueness.',
    traps: '8.7.1 itself leaves uniqueness and caseExact out for boolean and complex: never demand them there.',
  },
  {
    id: 'RFC7643-7-04',
    level: 'SHOULD',
    text: 'A complex attribute lists its subAttributes.',
  },
  {
    id: 'RFC7643-7-05',
    level: 'MUST',
    basis: 'implied',
    text: 'Type is string, boolean, decimal, integer, dateTime, binary, reference or complex.',
    traps: 'Letter case dateTime matters to clients: warn.',
  },
  {
    id: 'RFC7643-7-06',
    level: 'MUST',
    basis: 'implied',
    text: 'Mutability is readOnly, readWrite, immutable or writeOnly.',
  },
  {
    id: 'RFC7643-7-07',
    level: 'MUST',
    basis: 'implied',
    text: 'Returned is always, never, default or request.',
  },
  {
    id: 'RFC7643-7-08',
    level: 'MUST',
    basis: 'implied',
    text: 'Uniqueness is none, server or global.',
  },
  {
    id: 'RFC7643-7-17',
    level: 'MUST',
    text: 'Reference attributes name their referenceTypes.',
  },
  {
    id: 'RFC7643-7-18',
    level: 'MUST',
    basis: 'derived',
    text: 'Schemas are read-only.',
  },
  {
    id: 'RFC7644-3.1-02',
    level: 'MUST NOT',
    text: 'Message schemas (urn:ietf:params:scim:api:...) are not listed by /Schemas.',
    traps: 'Some products list them for documentation; cite the exact id in the verdict.',
  },
  {
    id: 'RFC7644-3.10-01',
    level: 'MUST',
    text: 'URN, attribute and sub-attribute names are matched without regard to case.',
    traps: 'In resource bodies many JSON binders are case-sensitive: warn there; fail only for filter and parameters.',
  },
  {
    id: 'RFC7644-3.10-02',
    level: 'MUST',
    text: 'An attribute is uniquely named by schema URN, colon and name, sub-attributes by a dot.',
  },
  {
    id: 'RFC7644-3.12-06',
    level: 'SHOULD',
    text: '400 answers a request that cannot be parsed, is syntactically wrong or violates the schema.',
    traps: '422 -> warn.',
  },
];
