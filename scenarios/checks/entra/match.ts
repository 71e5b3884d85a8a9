import { filterCheck } from '../filter-answer.ts';

/** Entra ID's matching query and its connection test; blanks as plus signs, neither startIndex nor count. */
export const entraMatch = filterCheck(
  {
    id: 'entra/match',
    title: 'A matching query with plus signs for blanks finds whom it names, and nobody else',
    requirements: ['ENTRA-01', 'ENTRA-02', 'RFC7644-3.4.2-08'],
    hint: 'Decode the query as a form does, plus signs as blanks; answer 200 with an empty list where nobody matches.',
    breaks: 'Entra ID: Test Connection fails, and a running job goes into quarantine.',
  },
  'fail',
);
