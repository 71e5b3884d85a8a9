import type { Requirement } from './requirement.ts';

/** Statements that filters, lists, projection, discovery, errors and authentication are judged by. */
export const onlyC4p6B: readonly Requirement[] = [
  {
    id: 'RFC7644-3.4.2.4-08',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'Consecutive pages cover every match exactly once while nothing changes.',
    traps:
      'The RFC says paging is stateless and clients must expect inconsistency: with other writers active only warn; in a quiet target repeat once before fail.',
  },
  {
    id: 'RFC7644-3.4.2.4-09',
    level: 'MUST',
    basis: 'derived',
    text: 'A startIndex beyond the end gives 200 with no resources.',
    traps: 'Not stated in words; 400 tolerated as warn.',
  },
  {
    id: 'RFC7644-3.4.2.4-10',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A startIndex or count that is no integer is refused or ignored, never a server error.',
  },
  {
    id: 'RFC7644-3.4.3-01',
    level: 'MUST',
    text: 'POST on an endpoint with /.search appended is a query.',
    traps:
      'Support cannot be discovered. 404, 405 or 501 -> skip with the reason, warn in the strict profile: the section is not marked optional.',
  },
  {
    id: 'RFC7644-3.4.3-02',
    level: 'MUST',
    text: 'A search request is identified by urn:ietf:params:scim:api:messages:2.0:SearchRequest.',
  },
  {
    id: 'RFC7644-3.4.3-03',
    level: 'MUST',
    text: 'filter in the body works like the query parameter.',
  },
  {
    id: 'RFC7644-3.4.3-04',
    level: 'MUST',
    text: 'attributes and excludedAttributes in the body are arrays of names and work like the parameters.',
  },
  {
    id: 'RFC7644-3.4.3-05',
    level: 'MUST',
    text: 'startIndex and count in the body are integers and work like the parameters.',
  },
  {
    id: 'RFC7644-3.4.3-07',
    level: 'MUST',
    basis: 'implied',
    text: 'The answer to a search is 200 with a ListResponse.',
  },
  {
    id: 'RFC7644-3.9-01',
    level: 'MUST',
    text: 'attributes overrides the default set on any operation that returns a resource.',
    traps:
      'Extra always-returned attributes by the target’s own schema are right. Ignored on PUT/POST -> warn; RFC 7643 names GET only.',
  },
  {
    id: 'RFC7644-3.9-02',
    level: 'MUST',
    text: 'With attributes each resource holds the minimum set (always returned) plus what was asked for.',
    traps:
      'schemas and meta: schemas is required in every representation and commonly returned; meta may be left out. Accept both for meta.',
  },
  {
    id: 'RFC7644-3.9-03',
    level: 'MUST',
    text: 'With excludedAttributes each resource holds the minimum set and the default set without the named ones.',
  },
  {
    id: 'RFC7644-3.9-05',
    level: 'MUST',
    basis: 'implied',
    text: 'attributes and excludedAttributes exclude each other.',
    traps: 'No error is prescribed.',
  },
  {
    id: 'RFC7644-3.9-06',
    level: 'MUST',
    basis: 'implied',
    text: 'Attribute names in these parameters are matched without regard to case.',
  },
  {
    id: 'RFC7644-3.9-07',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'An unknown name in attributes or excludedAttributes is no server error.',
  },
  {
    id: 'RFC7644-3.9-08',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'attributes naming a never-returned attribute does not reveal it.',
  },
];
