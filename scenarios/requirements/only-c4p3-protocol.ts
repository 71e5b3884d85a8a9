import type { Requirement } from './requirement.ts';

/** What always holds of an exchange: the statements that observers name. */
export const alwaysProtocol: readonly Requirement[] = [
  {
    id: 'RFC7644-2-01',
    level: 'MUST',
    text: 'The service provider names the HTTP authentication schemes that it supports in a WWW-Authenticate header.',
    traps:
      'Cookie or mutual-TLS-only targets have no scheme to name; many gateways strip the header, so report the exchange with the verdict.',
  },
  {
    id: 'RFC7644-3.1-01',
    level: 'MUST',
    text: 'A SCIM message carries a schemas attribute whose URI starts with urn:ietf:params:scim:api:.',
    traps: 'Extra members in a message are tolerated.',
  },
  {
    id: 'RFC7644-3.2-05',
    level: 'MUST',
    basis: 'implied',
    text: 'Response bodies are JSON.',
    traps: 'Errors of a front-end proxy (502, 503, 429) are not the target’s own; classify as error, not fail.',
  },
  {
    id: 'RFC7644-3.3-08',
    level: 'MUST',
    text: 'The representation of the new resource carries the same URI in meta.location.',
    traps:
      'Compare after resolving relative references and ignoring default ports and version segment (RFC7643-2.4-05).',
  },
  {
    id: 'RFC7644-3.3.1-01',
    level: 'MUST',
    text: 'meta.resourceType of a new resource is the type of its endpoint.',
    traps: 'Compare case-sensitively to the name in /ResourceTypes; letter case differences -> warn.',
  },
  {
    id: 'RFC7644-3.4.2-04',
    level: 'MUST',
    text: 'A ListResponse holds totalResults, the number of all matches.',
    traps:
      'RFC 9865 lets cursor-paged servers omit it. On a living system the unfiltered total may change between calls: always filter on the run’s marker.',
  },
  {
    id: 'RFC7644-3.4.2-05',
    level: 'MUST',
    text: 'Resources is present when totalResults is not zero.',
    traps:
      'With count=0 Resources may be absent although totalResults is above zero (the two statements collide): accept absent and empty.',
  },
  {
    id: 'RFC7644-3.4.2-06',
    level: 'MUST',
    text: 'startIndex is present when only a part of the results is returned by index pages.',
    traps: 'Not for cursor pages. When all results are returned it may be missing.',
  },
  {
    id: 'RFC7644-3.4.2-07',
    level: 'MUST',
    text: 'itemsPerPage is present when only a part of the results is returned.',
    traps:
      'Servers differ on whether itemsPerPage is the requested count or the number returned on the last page; the definition is the number returned: mismatch on a short last page -> warn.',
  },
  {
    id: 'RFC7644-3.4.2-09',
    level: 'MUST',
    basis: 'implied',
    text: 'totalResults, startIndex and itemsPerPage are JSON numbers.',
  },
  {
    id: 'RFC7644-3.4.2-10',
    level: 'MUST',
    basis: 'implied',
    text: 'Each item of Resources is a resource representation with schemas and id.',
    traps:
      'Multi-valued attributes with many values (members) may be left out by the target’s own schema (returned request).',
  },
  {
    id: 'RFC7644-3.4.2.4-03',
    level: 'MUST NOT',
    text: 'No more than count resources are returned.',
  },
  {
    id: 'RFC7644-3.5.1-10',
    level: 'MUST',
    basis: 'implied',
    text: 'A successful PUT answers 200 with the whole resource.',
    traps: 'The RFC example and text speak of 200 OK and the entire resource; 204 -> warn.',
  },
  {
    id: 'RFC7644-3.5.2-17',
    level: 'MUST',
    text: 'A successful PATCH answers 200 with the whole resource, or 204 without a body.',
  },
  {
    id: 'RFC7644-3.8-01',
    level: 'MUST',
    text: 'Requests and responses in UTF-8 JSON are accepted and produced.',
  },
  {
    id: 'RFC7644-3.8-04',
    level: 'MUST',
    text: 'Without Accept, or with */*, the answer is application/scim+json.',
    traps: 'application/json is very common: warn; text/html or text/plain: fail.',
  },
  {
    id: 'RFC7644-3.8-07',
    level: 'MUST',
    basis: 'derived',
    text: 'Error responses carry the same media type.',
    traps: 'application/json -> warn.',
  },
  {
    id: 'RFC7644-3.8-08',
    level: 'MUST',
    basis: 'derived',
    text: '204 and 304 responses have no body.',
  },
  {
    id: 'RFC7644-3.12-04',
    level: 'MAY',
    text: 'scimType is an optional keyword of Table 9.',
    traps: 'Own keywords -> warn. Values belong to 400 and 409 (sensitive to 403).',
  },
  {
    id: 'RFC7644-3.12-05',
    level: 'MAY',
    text: 'detail is an optional human-readable text.',
    traps: 'Absence is no fault.',
  },
  {
    id: 'RFC7644-3.12-15',
    level: 'MUST',
    basis: 'derived',
    text: 'An error body discloses no stack trace or internals.',
    traps: 'Good practice, not in the text: warn.',
  },
  {
    id: 'RFC7644-3.14-02',
    level: 'MUST',
    text: 'ETags are given as HTTP header.',
  },
  {
    id: 'RFC7644-3.14-03',
    level: 'SHOULD',
    text: 'The ETag also stands in meta.version.',
    traps: 'Quoting differences between header and meta.version are widespread: compare opaque tags, warn.',
  },
  {
    id: 'RFC6750-3-01',
    level: 'MUST',
    text: 'A request without credentials is answered with WWW-Authenticate.',
    traps: 'Gateways strip it: still the target’s duty; the IdPs do not read it.',
  },
  {
    id: 'RFC6750-3-02',
    level: 'MUST',
    text: 'A request with a token that does not give access is answered with WWW-Authenticate.',
  },
  {
    id: 'RFC6750-3-03',
    level: 'MUST',
    text: 'The challenge uses the scheme Bearer.',
    traps: 'Further challenges (Basic, DPoP) may stand beside it.',
  },
  {
    id: 'RFC6750-3-04',
    level: 'MUST',
    text: 'The Bearer challenge carries at least one parameter.',
    traps: 'Naked Bearer on a request without credentials is common and allowed by the later HTTP grammar: warn.',
  },
  {
    id: 'RFC6750-3-05',
    level: 'MUST NOT',
    text: 'realm, scope, error, error_description and error_uri each appear at most once in a challenge.',
  },
  {
    id: 'RFC6750-3-07',
    level: 'SHOULD',
    text: 'A challenge after a failed token names error.',
  },
  {
    id: 'RFC6750-3-08',
    level: 'MUST NOT',
    text: 'error and error_description hold only the allowed printable ASCII without quote and backslash.',
  },
  {
    id: 'RFC6750-3.1-06',
    level: 'SHOULD NOT',
    text: 'A request without any authentication gets no error code in the challenge.',
    traps: 'SHOULD NOT: warn.',
  },
  {
    id: 'RFC7644-3.12-16',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'No request of a client, right or wrong, is answered with an internal error.',
    traps: '501 says that something is not supported; 429 and 502 to 504 say that now is a bad time.',
  },
];
