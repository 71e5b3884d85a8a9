import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.1 */
export const rootFindsAll = filterCheck({
  id: 'root/finds-all',
  title: 'A query at the base URL finds resources of every type',
  requirements: ['RFC7644-3.4.2.1-02'],
  hint: 'Look through all resource types where the base URL itself is queried.',
  breaks: 'Clients that look everywhere at once miss groups, or people.',
});

/** RFC 7644 §3.4.2.1: an attribute that a type does not have is absent there. */
export const rootAbsent = filterCheck(
  {
    id: 'root/absent',
    title: 'A query at the base URL may name what not every type has',
    requirements: ['RFC7644-3.4.2.1-05'],
    hint: 'Read an attribute that a type does not have as absent, where several types are looked through.',
    breaks: 'Clients that look everywhere at once get an error.',
  },
  'fail',
);
