/**
 * Duties that one administration token is enough to see and that no check tests yet. Only to be shortened: a line goes with
 * the check that makes it untrue.
 */
export const openDuties: readonly string[] = [
  'RFC7643-2.2-05',
  'RFC7643-5-04',
  'RFC7644-1.3-01',
  'RFC7644-3.2-02',
  'RFC7644-3.2-03',
  'RFC7644-3.3-13',
  'RFC7644-3.3-14',
  'RFC7644-3.4-01',
  'RFC7644-3.4.2.2-29',
  'RFC7644-3.4.2.5-01',
  'RFC7644-3.4.2.5-02',
  'RFC7644-3.4.2.5-03',
  'RFC7644-3.5.2-24',
  'RFC7644-3.8-05',
  'RFC7644-3.13-02',
  'RFC7644-3.13-03',
  'RFC7644-4-08',
  'RFC7644-5-02',
  'RFC7644-7.2-01',
  'RFC7644-7.2-02',
  'RFC7644-7.4-02',
  'RFC6750-2.1-01',
  'RFC6750-2.2-02',
  'RFC6750-3-09',
  'RFC6750-3-10',
  'RFC6750-5.2-03',
  'RFC6750-5.2-05',
];
