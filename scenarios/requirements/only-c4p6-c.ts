import type { Requirement } from './requirement.ts';

/** Statements that filters, lists, projection, discovery, errors and authentication are judged by. */
export const onlyC4p6C: readonly Requirement[] = [
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
  {
    id: 'RFC7644-4-01',
    level: 'MUST',
    text: 'GET /ServiceProviderConfig returns one object with schemas urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig.',
    traps: 'The plural path of SCIM 1.1 may exist besides.',
  },
  {
    id: 'RFC7644-4-02',
    level: 'MUST',
    text: 'GET /Schemas returns all supported schemas as a ListResponse.',
    traps: 'Paging of discovery lists is not foreseen: totalResults = number of Resources.',
  },
  {
    id: 'RFC7644-4-03',
    level: 'MUST',
    basis: 'implied',
    text: 'GET /Schemas/{urn} returns that schema as a single object.',
    traps: 'Try the plain and the percent-encoded colon form.',
  },
  {
    id: 'RFC7644-4-04',
    level: 'MUST',
    basis: 'implied',
    text: 'GET /ResourceTypes returns all resource types as a ListResponse.',
    traps:
      'Whole section is a MAY in "may be retrieved" but each endpoint’s form is stated: a missing endpoint -> warn, as several live targets lack it and IdPs cope.',
  },
  {
    id: 'RFC7644-4-05',
    level: 'MUST',
    basis: 'implied',
    text: 'GET /ResourceTypes/{name} returns that type as a single object.',
  },
  {
    id: 'RFC7644-4-06',
    level: 'MUST',
    text: 'Sorting and paging parameters are ignored on discovery endpoints.',
    traps: 'Text says ignored; servers that page correctly do no harm: warn.',
  },
  {
    id: 'RFC7644-4-07',
    level: 'SHOULD',
    text: 'A filter on a discovery endpoint is refused with 403.',
    traps:
      '"Ignored" (SHALL) and 403 (SHOULD) stand side by side: 200 with the whole list -> warn, never fail; a filtered list -> warn.',
  },
  {
    id: 'RFC7644-4-09',
    level: 'MUST',
    basis: 'derived',
    text: 'Discovery agrees with itself: each schema of a resource type can be read.',
  },
  {
    id: 'RFC7644-4-10',
    level: 'MUST',
    basis: 'derived',
    text: 'Each endpoint of /ResourceTypes answers.',
  },
];
