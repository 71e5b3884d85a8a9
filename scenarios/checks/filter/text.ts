import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.2, Table 3 */
export const filterContains = filterCheck({
  id: 'filter/contains',
  title: 'The operator co finds values that hold the text somewhere',
  requirements: ['RFC7644-3.4.2.2-08'],
  hint: 'Compare co with the text anywhere in the value, its ends included.',
  breaks: 'A search for a part of a name finds nobody, or others.',
});

/** RFC 7644 §3.4.2.2, Table 3 */
export const filterStartsWith = filterCheck({
  id: 'filter/starts-with',
  title: 'The operator sw finds values that begin with the text, and no others',
  requirements: ['RFC7644-3.4.2.2-09'],
  hint: 'Compare sw with the beginning of the value; the whole value begins with itself.',
  breaks: 'A search by the beginning of a name finds nobody, or others.',
});

/** RFC 7644 §3.4.2.2, Table 3 */
export const filterEndsWith = filterCheck({
  id: 'filter/ends-with',
  title: 'The operator ew finds values that end with the text, and no others',
  requirements: ['RFC7644-3.4.2.2-10'],
  hint: 'Compare ew with the end of the value; the whole value ends with itself.',
  breaks: 'A search for everybody of one domain finds nobody, or others.',
});

/** RFC 7644 §3.4.2.2, Table 3. A part of a value is not the value. */
export const filterEqual = filterCheck(
  {
    id: 'filter/equal',
    title: 'The operator eq finds the whole value, and no part of it',
    requirements: ['RFC7644-3.4.2.2-06', 'RFC7644-3.4.2.2-02', 'RFC7644-4-08'],
    hint: 'Compare eq with the whole value.',
    breaks: 'The identity provider links the account of somebody whose address is longer.',
  },
  'fail',
);
