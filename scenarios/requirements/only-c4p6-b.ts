import type { Requirement } from './requirement.ts';

/** Statements that filters, lists, projection, discovery, errors and authentication are judged by. */
export const onlyC4p6B: readonly Requirement[] = [
  {
    id: 'RFC7644-3.12-09',
    level: 'SHOULD',
    text: '404 answers an unknown resource or endpoint.',
  },
  {
    id: 'RFC7644-3.12-12',
    level: 'SHOULD',
    text: '501 answers an operation that is not supported.',
    traps: '405 tolerated.',
  },
  {
    id: 'RFC7644-3.12-13',
    level: 'SHOULD',
    text: '500 is reserved for internal errors and gives descriptive advice.',
    traps: 'SHOULD on advice; a 500 on client error is a fail of the statement under test.',
  },
  {
    id: 'RFC7644-3.2-06',
    level: 'MUST',
    basis: 'derived',
    text: 'A method that an endpoint does not support is refused.',
    traps: 'RFC 7644 names 501 for an unsupported operation, HTTP names 405: accept both.',
  },
  {
    id: 'RFC7644-3.4.2-01',
    level: 'SHOULD',
    text: 'Unknown query parameters are ignored.',
  },
  {
    id: 'RFC7644-3.4.2-04',
    level: 'MUST',
    text: 'A ListResponse holds totalResults, the number of all matches.',
    traps:
      'RFC 9865 lets cursor-paged servers omit it. On a living system the unfiltered total may change between calls: always filter on the run’s marker.',
  },
  {
    id: 'RFC7644-3.4.2-06',
    level: 'MUST',
    text: 'StartIndex is present when only a part of the results is returned by index pages.',
    traps: 'Not for cursor pages. When all results are returned it may be missing.',
  },
  {
    id: 'RFC7644-3.4.2-07',
    level: 'MUST',
    text: 'ItemsPerPage is present when only a part of the results is returned.',
    traps:
      'Servers differ on whether itemsPerPage is the requested count or the number returned on the last page; the definition is the number returned: mismatch on a short last page -> warn.',
  },
  {
    id: 'RFC7644-3.4.2-09',
    level: 'MUST',
    basis: 'implied',
    text: 'TotalResults, startIndex and itemsPerPage are JSON numbers.',
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
    id: 'RFC7644-3.4.2.1-02',
    level: 'MUST',
    text: 'A root query covers all resources of all types, subject to the filter.',
    traps: 'Only where a root query answers 200.',
  },
  {
    id: 'RFC7644-3.4.2.1-05',
    level: 'MUST',
    text: 'In a query over several types an attribute that a type does not have counts as without value there.',
    traps:
      'Applies to multi-type endpoints. For an unknown attribute on a single-type endpoint both 400 invalidFilter and an empty result are in the field; do not fail either.',
  },
  {
    id: 'RFC7644-3.4.2.2-03',
    level: 'MUST',
    basis: 'implied',
    text: 'Attribute names in filters are matched without regard to case.',
  },
  {
    id: 'RFC7644-3.4.2.2-04',
    level: 'MUST',
    basis: 'implied',
    text: 'Operators in filters are matched without regard to case.',
  },
  {
    id: 'RFC7644-3.4.2.2-05',
    level: 'MUST',
    text: 'Logical operators and, or, not are matched without regard to case.',
    traps: 'Stems from ABNF strings being case-insensitive (RFC 5234).',
  },
  {
    id: 'RFC7644-3.4.2.2-07',
    level: 'MUST',
    basis: 'implied',
    text: 'Ne matches values that are not identical.',
    traps:
      'Whether ne matches a resource that lacks the attribute is not settled: do not test absent values. On multi-valued attributes any-value semantics make ne match almost always: do not test.',
  },
  {
    id: 'RFC7644-3.4.2.2-08',
    level: 'MUST',
    basis: 'implied',
    text: 'Co matches values that contain the operand.',
  },
  {
    id: 'RFC7644-3.4.2.2-09',
    level: 'MUST',
    basis: 'implied',
    text: 'Sw matches values that start with the operand, equality included.',
  },
  {
    id: 'RFC7644-3.4.2.2-10',
    level: 'MUST',
    basis: 'implied',
    text: 'Ew matches values that end with the operand, equality included.',
    traps:
      'No partial support is foreseen by the RFC, yet 400 invalidFilter is an honest refusal: a clear refusal of co, sw, ew, gt, ge, lt, le is a warn, a wrong result is a fail.',
  },
  {
    id: 'RFC7644-3.4.2.2-11',
    level: 'MUST',
    basis: 'implied',
    text: 'Pr matches when the attribute has a non-empty value or a non-empty node.',
    traps: 'The RFC does not say whether "" is present; it says non-empty: use users that never had the attribute.',
  },
  {
    id: 'RFC7644-3.4.2.2-12',
    level: 'MUST',
    basis: 'implied',
    text: 'Gt, ge, lt, le compare strings in lexical order.',
    traps: 'Collation of non-ASCII and of case is not defined: use lower-case ASCII.',
  },
  {
    id: 'RFC7644-3.4.2.2-13',
    level: 'MUST',
    basis: 'implied',
    text: 'Gt, ge, lt, le compare dateTime values as points in time.',
    traps:
      'Fractions of a second: some stores truncate; use steps of seconds. A target may refuse filtering on meta: 400 invalidFilter -> skip.',
  },
  {
    id: 'RFC7644-3.4.2.2-15',
    level: 'MUST',
    text: 'Gt, ge, lt, le on a boolean are refused with 400 and scimType invalidFilter.',
  },
  {
    id: 'RFC7644-3.4.2.2-16',
    level: 'MUST',
    text: 'Gt, ge, lt, le on a binary attribute are refused with 400 and scimType invalidFilter.',
    traps: 'Only if the target’s schema has a binary attribute.',
  },
  {
    id: 'RFC7644-3.4.2.2-17',
    level: 'MUST',
    basis: 'implied',
    text: 'And is true when both sides are.',
  },
  {
    id: 'RFC7644-3.4.2.2-18',
    level: 'MUST',
    basis: 'implied',
    text: 'Or is true when one side is.',
  },
  {
    id: 'RFC7644-3.4.2.2-19',
    level: 'MUST',
    basis: 'implied',
    text: 'Not in front of a bracketed expression negates it.',
    traps:
      'The grammar has no blank after not, the examples have one (erratum 7319, reported): send the blank, do not test the form without.',
  },
  {
    id: 'RFC7644-3.4.2.2-20',
    level: 'MUST',
    text: 'Not binds stronger than and, and stronger than or.',
  },
  {
    id: 'RFC7644-3.4.2.2-21',
    level: 'MUST',
    text: 'Round brackets override the order of evaluation.',
  },
  {
    id: 'RFC7644-3.4.2.2-23',
    level: 'MUST',
    text: 'Inside square brackets the whole expression is applied to one and the same value.',
  },
  {
    id: 'RFC7644-3.4.2.2-24',
    level: 'MUST',
    text: 'The expression in square brackets is a valid filter on sub-attributes of the attribute before it.',
    traps:
      'The printed grammar lets value filters nest; errata 4690 and 7322 (reported) forbid a value path inside brackets but keep and, or, not, round brackets: test no nested brackets.',
  },
  {
    id: 'RFC7644-3.4.2.2-25',
    level: 'MUST',
    text: 'Filters follow the ABNF; a filter that does not is refused with 400 and scimType invalidFilter.',
    traps:
      'Lenient parsing of unquoted or single-quoted strings is common; test with clearly broken filters only. scimType missing -> warn.',
  },
  {
    id: 'RFC7644-3.4.2.2-26',
    level: 'MUST',
    text: 'A filter operator that is not known is refused with 400 and scimType invalidFilter.',
  },
  {
    id: 'RFC7644-3.4.2.2-27',
    level: 'MUST',
    basis: 'implied',
    text: 'A filter on a multi-valued attribute matches when any of its values matches.',
  },
  {
    id: 'RFC7644-3.4.2.2-28',
    level: 'MUST',
    text: 'A sub-attribute is named in dot notation in a filter.',
  },
  {
    id: 'RFC7644-3.4.2.2-30',
    level: 'MUST',
    text: 'A comparison on a defaulted attribute uses the value that was last returned to a client.',
  },
  {
    id: 'RFC7644-3.4.2.2-31',
    level: 'MUST',
    text: 'CaseExact decides whether strings are compared with regard to case.',
    traps:
      'Judge by the target’s own /Schemas. Many products compare externalId without case: warn. externalId is in no schema document; its caseExact is fixed by RFC 7643 3.1.',
  },
  {
    id: 'RFC7644-3.4.2.2-33',
    level: 'MUST',
    text: 'Strings in filters use JSON escapes.',
  },
  {
    id: 'RFC7644-3.4.2.2-34',
    level: 'MUST',
    text: 'Literals in filters are JSON values: true, false, null, number or string.',
    traps: 'Accepting the quoted form too is legal; Entra and others do send quoted booleans in places.',
  },
  {
    id: 'RFC7644-3.4.2.2-35',
    level: 'MUST',
    basis: 'implied',
    text: 'An attribute in a filter may be prefixed with its schema URI.',
  },
];
