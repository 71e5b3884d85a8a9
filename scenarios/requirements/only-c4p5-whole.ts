import type { Requirement } from './requirement.ts';

/** What the probes of POST, PUT and DELETE name of RFC 7644, until the whole catalogue has it. */
export const onlyWhole: readonly Requirement[] = [
  {
    id: 'RFC7644-3.1-03',
    level: 'MUST',
    text: 'A response shows the state of the resource as the service provider has interpreted it, not an echo of the request.',
    traps:
      'The provider may normalise values (case, phone format); compare response to GET, never response to request.',
  },
  {
    id: 'RFC7644-3.3-02',
    level: 'MUST',
    text: 'Attributes with mutability readOnly in a create body are ignored.',
    traps:
      'Rejecting with 400 is a common deviation: warn in interop, fail in strict (README trap 2). IdPs do send some (Okta groups: [], Entra meta), so the warning says which of them breaks.',
  },
  {
    id: 'RFC7644-3.3-03',
    level: 'MAY',
    text: 'Attributes left out of a create may get a default chosen by the service provider.',
    traps: 'Any default is legal, also active false for a pending invitation.',
  },
  {
    id: 'RFC7644-3.3-05',
    level: 'MUST',
    basis: 'implied',
    text: 'A null or an empty array in a create body leaves the attribute without value.',
    traps:
      'The statement addresses clients (MAY); with RFC7643-2.5-01 it binds the server to equivalence. A required attribute given null -> 400 is right.',
  },
  {
    id: 'RFC7644-3.3-06',
    level: 'SHOULD',
    text: 'The 201 response body holds the server’s full representation of the new resource.',
    traps: 'Empty body is legal (SHOULD): warn. Several IdPs read the id from the body, so it matters in practice.',
  },
  {
    id: 'RFC7644-3.3-08',
    level: 'MUST',
    text: 'The representation of the new resource carries the same URI in meta.location.',
    traps:
      'Compare after resolving relative references and ignoring default ports and version segment (RFC7643-2.4-05).',
  },
  {
    id: 'RFC7644-3.3-10',
    level: 'MUST',
    text: 'The 409 body of a duplicate create carries scimType uniqueness.',
    traps:
      'Many good servers leave scimType out; the text binds it with MUST, Table 9 calls scimType OPTIONAL: report as warn by default.',
  },
  {
    id: 'RFC7644-3.3-12',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A create without a required attribute is refused with 400 and scimType invalidValue.',
    traps: 'scimType invalidSyntax is used by many: accept any 400; only the status is a fail.',
  },
  {
    id: 'RFC7644-3.4.1-03',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'An id is looked up within the resource type of the endpoint.',
  },
  {
    id: 'RFC7644-3.5-01',
    level: 'MUST',
    text: 'PUT on a resource is supported.',
    traps: 'Several live targets lack PUT since their IdP uses PATCH only; still a MUST.',
  },
  {
    id: 'RFC7644-3.5.1-01',
    level: 'MUST NOT',
    text: 'PUT never creates a resource.',
    traps: 'Same test as RFC7644-3.2-03.',
  },
  {
    id: 'RFC7644-3.5.1-05',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'null or an empty array in a PUT clears the attribute.',
    traps: 'Addressed to clients as MAY, the effect follows from RFC7643-2.5-01.',
  },
  {
    id: 'RFC7644-3.5.1-08',
    level: 'MUST',
    text: 'Values given for readOnly attributes in a PUT are ignored.',
    traps:
      'A body id that differs from the URL: ignoring and 400 are both seen; only storing it is a fail. The error example with ’id’ readOnly in 3.12 (erratum 7898) shows 400 mutability to a PUT: so a 400 there is at most a warn.',
  },
  {
    id: 'RFC7644-3.5.1-09',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A PUT without a required attribute is refused with 400.',
    traps: 'The MUST is on the client.',
  },
  {
    id: 'RFC7644-3.5.1-10',
    level: 'MUST',
    basis: 'implied',
    text: 'A successful PUT answers 200 with the whole resource.',
    traps: 'The RFC example and text speak of 200 OK and the entire resource; 204 -> warn.',
  },
  {
    id: 'RFC7644-3.5.1-12',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A PUT of one’s own unchanged userName is no conflict.',
  },
  {
    id: 'RFC7644-3.5.1-13',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'PUT to an id that does not exist answers 404.',
  },
  {
    id: 'RFC7644-3.6-06',
    level: 'MUST',
    basis: 'derived',
    text: 'The id of a deleted resource is not given to another one.',
    traps:
      'RFC 7643 3.1 calls id non-reassignable; reviving the same person’s record under the same id is arguable: warn.',
  },
  {
    id: 'RFC7644-3.6-07',
    level: 'MUST',
    basis: 'derived',
    text: 'DELETE of an id that does not exist answers 404.',
    traps:
      '204 for an id that never existed is a known idempotent design: warn. For an id that was deleted, RFC7644-3.6-02 holds.',
  },
  {
    id: 'RFC7644-3.6-08',
    level: 'MUST',
    basis: 'derived',
    text: 'Deleting a user takes it out of the groups’ members.',
    traps: 'Referential integrity is a MAY (RFC7643-2.3.7-04): warn.',
  },
  {
    id: 'RFC7644-3.12-06',
    level: 'SHOULD',
    text: '400 answers a request that cannot be parsed, is syntactically wrong or violates the schema.',
    traps: '422 -> warn.',
  },
  {
    id: 'RFC7644-3.12-13',
    level: 'SHOULD',
    text: '500 is reserved for internal errors and gives descriptive advice.',
    traps: 'SHOULD on advice; a 500 on client error is a fail of the statement under test.',
  },
];
