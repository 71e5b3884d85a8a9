import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.2, Table 3. Asked in lower-case ASCII alone: other collations are free. */
export const filterTextOrder = filterCheck({
  id: 'filter/text-order',
  title: 'The operators gt, ge, lt and le compare text in its order',
  requirements: ['RFC7644-3.4.2.2-12'],
  hint: 'Compare text in lexical order; ge and le hold equal values, gt and lt do not.',
  breaks: 'An import in parts by name loses people, or takes them twice.',
});

/** RFC 7644 §3.4.2.2, Table 3. Asked hours apart, since fractions of a second may be cut. */
export const filterTimeOrder = filterCheck(
  {
    id: 'filter/time-order',
    title: 'The operators gt, ge, lt and le compare times as points in time',
    requirements: ['RFC7644-3.4.2.2-13'],
    hint: 'Read the offset of a time and compare instants, not texts.',
    breaks: 'An identity provider that asks for what changed since its last look misses people.',
  },
  'skip',
);
