import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.2: a literal is data, whatever language the store is asked in */
export const filterLiteral = filterCheck(
  {
    id: 'filter/literal',
    title: 'Literals that look like commands or patterns match nobody',
    requirements: ['RFC7644-3.4.2.2-02'],
    hint: 'Bind literals as parameters of the store’s query, and escape its wildcards.',
    breaks: 'Whoever can filter can read, or change, what they may not.',
  },
  'pass',
);

/** RFC 7644 §3.4.2.2; both 400 and an empty list are in use, everybody is not */
export const filterUnknownAttribute = filterCheck(
  {
    id: 'filter/unknown-attribute',
    title: 'A filter on an unknown attribute does not answer everybody',
    requirements: ['RFC7644-3.4.2.2-02'],
    hint: 'Answer 400 invalidFilter, or an empty list.',
    breaks: 'A misspelt filter answers everybody, and the identity provider links the first.',
  },
  'pass',
);
