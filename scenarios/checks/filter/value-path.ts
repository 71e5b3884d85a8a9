import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.2. Square brackets may be left out as a whole: then they are refused. */
export const filterValuePath = filterCheck({
  id: 'filter/value-path',
  title: 'Square brackets match one and the same value',
  requirements: ['RFC7644-3.4.2.2-23'],
  hint: 'Apply the whole expression in the brackets to each value by itself.',
  breaks: 'A person is found by the type of one address and the text of another.',
});

/** RFC 7644 §3.4.2.2. Nobody has what no schema names: empty or refused, never everybody. */
export const filterUnknownPart = filterCheck(
  {
    id: 'filter/unknown-part',
    title: 'Square brackets with an unknown part match nobody',
    requirements: ['RFC7644-3.4.2.2-24'],
    hint: 'Refuse what is no part of the attribute with 400 invalidFilter, or match nothing.',
    breaks: 'A misspelt filter answers everybody.',
  },
  'pass',
);
