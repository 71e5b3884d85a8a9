import { type Check, defineCheck } from '../../check.ts';
import { judgeSorted, type Sorted } from './sorted.ts';

/** RFC 7644 §3.4.2.3, RFC 7643 §2.2 */
export const sortAnyCase: Check<Sorted> = defineCheck({
  id: 'sort/any-case',
  title: 'Text whose letter case does not matter is sorted without regard to it',
  requirements: ['RFC7644-3.4.2.3-05'],
  hint: 'Sort an attribute that is not caseExact by its text in one letter case.',
  breaks: 'Small letters come after all capitals, where nobody looks for them.',
  judge: (evidence) => judgeSorted(evidence),
});

/** Collations that regard the case may put small letters first. RFC 7644 §3.4.2.3 */
export const sortExactCase: Check<Sorted> = defineCheck({
  id: 'sort/exact-case',
  title: 'Text whose letter case matters is sorted with regard to it',
  requirements: ['RFC7644-3.4.2.3-06'],
  hint: 'Sort an attribute that is caseExact by its characters as they are.',
  breaks: 'Whoever reads until an identifier comes stops too early.',
  judge: (evidence) => judgeSorted(evidence, 'some collations regard letter case and put b after a all the same'),
});

/** RFC 7644 §3.4.2.3 */
export const sortByPrimary: Check<Sorted> = defineCheck({
  id: 'sort/by-primary',
  title: 'Of several values the primary one decides about the order',
  requirements: ['RFC7644-3.4.2.3-07'],
  hint: 'Sort by the primary value of an attribute that has several, or else by the first.',
  breaks: 'A list by number shows people beside numbers that they do not answer.',
  judge: (evidence) => judgeSorted(evidence),
});

/** RFC 7644 §3.4.2.3 */
export const sortByPart: Check<Sorted> = defineCheck({
  id: 'sort/by-part',
  title: 'A part of an attribute can be sorted by',
  requirements: ['RFC7644-3.4.2.3-08'],
  hint: 'Read sortBy as a path: name.familyName is the familyName in name.',
  breaks: 'Lists of people are in no order, or in that of their first names.',
  judge: (evidence) => judgeSorted(evidence),
});

/** Databases have a place of their own for what is empty. RFC 7644 §3.4.2.3, in words that command nothing */
export const sortWithoutValue: Check<Sorted> = defineCheck({
  id: 'sort/without-value',
  title: 'Whoever has no value comes last, and first in descending order',
  requirements: ['RFC7644-3.4.2.3-09'],
  hint: 'Put what lacks the attribute behind the rest, keep it in the list, and turn the whole round for descending.',
  breaks: 'People without a title are not in the list, or stand before all others.',
  judge: (evidence) => judgeSorted(evidence, 'the RFC says it in passing, and many stores have another place for them'),
});

/** RFC 7644 §3.4.3 */
export const sortInSearch: Check<Sorted> = defineCheck({
  id: 'sort/in-search',
  title: 'A search by POST is sorted like a list',
  requirements: ['RFC7644-3.4.3-06'],
  hint: 'Read sortBy and sortOrder in the body of POST /.search.',
  breaks: 'Clients that keep names out of addresses get lists in no order.',
  judge: (evidence) => judgeSorted(evidence),
});
