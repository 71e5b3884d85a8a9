import { type Check, defineCheck } from '../../check.ts';
import { judgeSorted, type Sorted } from './sorted.ts';

/** RFC 7644 §3.4.2.3 */
export const sortAscending: Check<Sorted> = defineCheck({
  id: 'sort/ascending',
  title: 'A list is put in order by sortBy, from small to large unless asked otherwise',
  requirements: ['RFC7644-3.4.2.3-02', 'RFC7644-3.4.2.3-03', 'RFC7644-4-08'],
  hint: 'Sort by the attribute that sortBy names; without sortOrder, ascending.',
  breaks: 'Whoever reads until a name comes stops too early.',
  judge: (evidence) => judgeSorted(evidence),
});

/** RFC 7644 §3.4.2.3 */
export const sortDescending: Check<Sorted> = defineCheck({
  id: 'sort/descending',
  title: 'A descending sortOrder turns the order round',
  requirements: ['RFC7644-3.4.2.3-04'],
  hint: 'Read sortOrder, and sort from large to small where it is descending.',
  breaks: 'Whoever asks for the newest gets the oldest.',
  judge: (evidence) => judgeSorted(evidence),
});

/** Pages of one; the RFC does not say that an order spans pages. RFC 7644 §3.4.2.3, §3.4.2.4 */
export const sortAcrossPages: Check<Sorted> = defineCheck({
  id: 'sort/across-pages',
  title: 'Pages of a sorted list follow each other in order',
  requirements: ['RFC7644-3.4.2.3-10'],
  hint: 'Sort everything that matches before you cut it into pages.',
  breaks: 'Whoever reads page by page meets people in no order, or misses some.',
  judge: (evidence) => judgeSorted(evidence),
});
