import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.2, §3.10; RFC 7643 §2.1 */
export const filterNameAnyCase = filterCheck(
  {
    id: 'filter/name-any-case',
    title: 'Filters take attribute names in any letter case',
    requirements: ['RFC7644-3.4.2.2-03', 'RFC7644-3.10-01', 'PING-01'],
    hint: 'Compare attribute names and URNs in filters without regard to letter case.',
    breaks: 'An identity provider that spells username differently finds nobody, and makes a second account.',
  },
  'fail',
);

/** RFC 7644 §3.4.2.2 */
export const filterOperatorAnyCase = filterCheck(
  {
    id: 'filter/operator-any-case',
    title: 'Filters take operators in any letter case',
    requirements: ['RFC7644-3.4.2.2-04', 'PING-01'],
    hint: 'Read EQ and Eq as eq.',
    breaks: 'An identity provider that writes operators in capitals gets an error in place of people.',
  },
  'fail',
);

/** RFC 7644 §3.4.2.2; strings of a grammar are read in any case, RFC 5234 §2.3 */
export const filterLogicAnyCase = filterCheck({
  id: 'filter/logic-any-case',
  title: 'Filters take and, or and not in any letter case',
  requirements: ['RFC7644-3.4.2.2-05'],
  hint: 'Read AND, OR and NOT as and, or and not.',
  breaks: 'Filters that other clients write get an error in place of people.',
});

/** RFC 7644 §3.10 */
export const filterFullName = filterCheck({
  id: 'filter/full-name',
  title: 'Filters take attribute names with their schema in front',
  requirements: ['RFC7644-3.4.2.2-35'],
  hint: 'Read urn:ietf:params:scim:schemas:core:2.0:User:userName as userName.',
  breaks: 'Clients that name attributes in full get an error, or nobody.',
});

/** A literal of a filter is a JSON string. RFC 7644 §3.4.2.2 */
export const filterEscapes = filterCheck({
  id: 'filter/escapes',
  title: 'Escapes in a literal are read as JSON reads them',
  requirements: ['RFC7644-3.4.2.2-33'],
  hint: 'Read the literals of a filter with a JSON parser.',
  breaks: 'People whose names hold quotes or other letters are not found.',
});
