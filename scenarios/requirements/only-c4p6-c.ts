import type { Requirement } from './requirement.ts';

/** Statements that filters, lists, projection, discovery, errors and authentication are judged by. */
export const onlyC4p6C: readonly Requirement[] = [
  {
    id: 'RFC7644-3.4.2.2-36',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A filter on a never-returned attribute does not reveal it.',
    traps: 'Equality matching on password is expressly allowed (RFC 7643 4.1.1).',
  },
  {
    id: 'RFC7644-3.4.2.2-37',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A filter value is percent-decoded once.',
    traps: 'The client must encode + as %2B; an unencoded + is ambiguous and not tested.',
  },
  {
    id: 'RFC7644-3.4.2.4-01',
    level: 'MUST',
    text: 'StartIndex counts from 1 and defaults to 1.',
    traps:
      'Without sort the order is not promised, see traps in README; compare sets of ids over all pages on marked resources.',
  },
  {
    id: 'RFC7644-3.4.2.4-02',
    level: 'MUST',
    text: 'A startIndex below 1 counts as 1.',
    traps: 'The echoed startIndex should be 1; echoing the raw value -> warn.',
  },
  {
    id: 'RFC7644-3.4.2.4-03',
    level: 'MUST NOT',
    text: 'No more than count resources are returned.',
  },
  {
    id: 'RFC7644-3.4.2.4-05',
    level: 'MUST',
    text: 'A negative count counts as 0.',
    traps: 'RFC 9865 keeps the same reading for cursor pages.',
  },
  {
    id: 'RFC7644-3.4.2.4-06',
    level: 'MUST',
    text: 'Count=0 returns no resources but totalResults.',
  },
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
    text: 'Filter in the body works like the query parameter.',
  },
  {
    id: 'RFC7644-3.4.3-04',
    level: 'MUST',
    text: 'Attributes and excludedAttributes in the body are arrays of names and work like the parameters.',
  },
  {
    id: 'RFC7644-3.4.3-05',
    level: 'MUST',
    text: 'StartIndex and count in the body are integers and work like the parameters.',
  },
  {
    id: 'RFC7644-3.4.3-07',
    level: 'MUST',
    basis: 'implied',
    text: 'The answer to a search is 200 with a ListResponse.',
  },
  {
    id: 'RFC7644-3.8-01',
    level: 'MUST',
    text: 'Requests and responses in UTF-8 JSON are accepted and produced.',
  },
  {
    id: 'RFC7644-3.8-02',
    level: 'MUST',
    text: 'Accept: application/scim+json is supported.',
  },
  {
    id: 'RFC7644-3.8-03',
    level: 'SHOULD',
    text: 'Accept: application/json is supported.',
  },
  {
    id: 'RFC7644-3.8-04',
    level: 'MUST',
    text: 'Without Accept, or with */*, the answer is application/scim+json.',
    traps: 'application/json is very common: warn; text/html or text/plain: fail.',
  },
  {
    id: 'RFC7644-3.8-06',
    level: 'MUST',
    basis: 'derived',
    text: 'A request with Content-Type application/json is accepted.',
    traps: 'Not stated for requests; refused by strict targets: warn.',
  },
  {
    id: 'RFC7644-3.9-01',
    level: 'MUST',
    text: 'Attributes overrides the default set on any operation that returns a resource.',
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
    id: 'RFC7644-3.9-04',
    level: 'MUST',
    text: 'ExcludedAttributes=members leaves the members out of groups.',
    traps: 'Entra relies on it.',
  },
  {
    id: 'RFC7644-3.9-05',
    level: 'MUST',
    basis: 'implied',
    text: 'Attributes and excludedAttributes exclude each other.',
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
    text: 'Attributes naming a never-returned attribute does not reveal it.',
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
  {
    id: 'RFC7644-5-01',
    level: 'MUST',
    text: 'UserName and password are prepared and compared by the PRECIS rules before uniqueness is decided.',
    traps:
      'RFC 7613 is replaced by RFC 8265 with the same profiles; few products do it: warn by default. If the target restricts userName to e-mail ASCII and refuses with 400 -> skip.',
  },
  {
    id: 'RFC7644-7.8-01',
    level: 'MUST',
    text: 'Strings in filters are prepared before comparison, as for uniqueness.',
    traps: 'Warn by default, see RFC7644-5-01.',
  },
];
