import type { Requirement } from './requirement.ts';

/** Statements that filters, lists, projection, discovery, errors and authentication are judged by. */
export const onlyC4p6: readonly Requirement[] = [
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
    text: 'ne matches values that are not identical.',
    traps:
      'Whether ne matches a resource that lacks the attribute is not settled: do not test absent values. On multi-valued attributes any-value semantics make ne match almost always: do not test.',
  },
  {
    id: 'RFC7644-3.4.2.2-08',
    level: 'MUST',
    basis: 'implied',
    text: 'co matches values that contain the operand.',
  },
  {
    id: 'RFC7644-3.4.2.2-09',
    level: 'MUST',
    basis: 'implied',
    text: 'sw matches values that start with the operand, equality included.',
  },
  {
    id: 'RFC7644-3.4.2.2-10',
    level: 'MUST',
    basis: 'implied',
    text: 'ew matches values that end with the operand, equality included.',
    traps:
      'No partial support is foreseen by the RFC, yet 400 invalidFilter is an honest refusal: a clear refusal of co, sw, ew, gt, ge, lt, le is a warn, a wrong result is a fail.',
  },
  {
    id: 'RFC7644-3.4.2.2-11',
    level: 'MUST',
    basis: 'implied',
    text: 'pr matches when the attribute has a non-empty value or a non-empty node.',
    traps: 'The RFC does not say whether "" is present; it says non-empty: use users that never had the attribute.',
  },
  {
    id: 'RFC7644-3.4.2.2-12',
    level: 'MUST',
    basis: 'implied',
    text: 'gt, ge, lt, le compare strings in lexical order.',
    traps: 'Collation of non-ASCII and of case is not defined: use lower-case ASCII.',
  },
  {
    id: 'RFC7644-3.4.2.2-13',
    level: 'MUST',
    basis: 'implied',
    text: 'gt, ge, lt, le compare dateTime values as points in time.',
    traps:
      'Fractions of a second: some stores truncate; use steps of seconds. A target may refuse filtering on meta: 400 invalidFilter -> skip.',
  },
  {
    id: 'RFC7644-3.4.2.2-17',
    level: 'MUST',
    basis: 'implied',
    text: 'and is true when both sides are.',
  },
  {
    id: 'RFC7644-3.4.2.2-18',
    level: 'MUST',
    basis: 'implied',
    text: 'or is true when one side is.',
  },
  {
    id: 'RFC7644-3.4.2.2-19',
    level: 'MUST',
    basis: 'implied',
    text: 'not in front of a bracketed expression negates it.',
    traps:
      'The grammar has no blank after not, the examples have one (erratum 7319, reported): send the blank, do not test the form without.',
  },
  {
    id: 'RFC7644-3.4.2.2-20',
    level: 'MUST',
    text: 'not binds stronger than and, and stronger than or.',
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
    id: 'RFC7644-3.4.2.2-31',
    level: 'MUST',
    text: 'caseExact decides whether strings are compared with regard to case.',
    traps:
      'Judge by the target’s own /Schemas. Many products compare externalId without case: warn. externalId is in no schema document; its caseExact is fixed by RFC 7643 3.1.',
  },
];
