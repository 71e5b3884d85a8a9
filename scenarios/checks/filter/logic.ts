import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.2, Table 4 */
export const filterAnd = filterCheck({
  id: 'filter/and',
  title: 'The operator and finds who matches both sides',
  requirements: ['RFC7644-3.4.2.2-17'],
  hint: 'Evaluate both sides of and.',
  breaks: 'A search for one person with a further condition finds others too.',
});

/** RFC 7644 §3.4.2.2, Table 4 */
export const filterOr = filterCheck({
  id: 'filter/or',
  title: 'The operator or finds who matches one side or the other',
  requirements: ['RFC7644-3.4.2.2-18'],
  hint: 'Evaluate both sides of or, and answer each match once.',
  breaks: 'An identity provider that asks for several people at once gets some of them.',
});

/** RFC 7644 §3.4.2.2, Table 4. With the blank that the examples have. */
export const filterNot = filterCheck({
  id: 'filter/not',
  title: 'The operator not finds who does not match the brackets',
  requirements: ['RFC7644-3.4.2.2-19'],
  hint: 'Negate the expression in the brackets after not.',
  breaks: 'A search that leaves somebody out finds just them.',
});

/** RFC 7644 §3.4.2.2, Table 3. Asked of single values that are there: others are not settled. */
export const filterNotEqual = filterCheck({
  id: 'filter/not-equal',
  title: 'The operator ne finds who has another value',
  requirements: ['RFC7644-3.4.2.2-07'],
  hint: 'Let ne match values that differ.',
  breaks: 'A search that leaves somebody out finds just them.',
});

/** RFC 7644 §3.4.2.2: not before and before or */
export const filterPrecedence = filterCheck({
  id: 'filter/precedence',
  title: 'The operator and binds stronger than or',
  requirements: ['RFC7644-3.4.2.2-20'],
  hint: 'Read a or b and c as a or (b and c).',
  breaks: 'Filters without brackets find other people than those who wrote them meant.',
});

/** RFC 7644 §3.4.2.2, Table 5 */
export const filterGrouping = filterCheck({
  id: 'filter/grouping',
  title: 'Round brackets come first',
  requirements: ['RFC7644-3.4.2.2-21'],
  hint: 'Evaluate what stands in round brackets before what stands around them.',
  breaks: 'Filters with brackets find other people than those who wrote them meant.',
});
