import { filterCheck } from '../filter-answer.ts';

/** RFC 7644 §3.4.2.2, Table 3 */
export const filterBoolean = filterCheck({
  id: 'filter/boolean',
  title: 'Filters on active find who is active, and who is not',
  requirements: ['RFC7644-3.4.2.2-06', 'RFC7644-3.4.2.2-30', 'RFC7644-3.4.2.2-34'],
  hint: 'Compare booleans with the literals true and false, without quotes.',
  breaks: 'A look for the deactivated finds everybody, or nobody.',
});

/** RFC 7644 §3.4.2.2, Table 3. Asked of somebody who never had the attribute. */
export const filterPresent = filterCheck({
  id: 'filter/present',
  title: 'The operator pr finds who has a value, and nobody else',
  requirements: ['RFC7644-3.4.2.2-11'],
  hint: 'Let pr match where an attribute has a value that is not empty.',
  breaks: 'A look for people who lack a value finds those who have it.',
});

/** RFC 7644 §3.4.2.2, §3.10 */
export const filterSubAttribute = filterCheck({
  id: 'filter/sub-attribute',
  title: 'Filters name a part of an attribute with a dot',
  requirements: ['RFC7644-3.4.2.2-28'],
  hint: 'Resolve name.familyName to the part of the complex attribute.',
  breaks: 'A search by family name finds nobody, or everybody.',
});

/** RFC 7644 §3.4.2.2 */
export const filterMultiValued = filterCheck({
  id: 'filter/multi-valued',
  title: 'A filter on emails finds who has the address among others',
  requirements: ['RFC7644-3.4.2.2-27'],
  hint: 'Match where any value of a multi-valued attribute does.',
  breaks: 'A person is not found by a second address, and gets a second account.',
});

/** RFC 7644 §3.4.2.2. An id of another shape than the target’s own is found nowhere; it is no error. */
export const filterId = filterCheck({
  id: 'filter/id',
  title: 'A filter on id finds that one, and nobody by an id that none has',
  requirements: ['RFC7644-3.4.2.2-06'],
  hint: 'Answer an empty list to an id that cannot be one.',
  breaks: 'A check whether somebody is in a group, or still there, stops with an error.',
});

/** RFC 7644 §3.4.2.2 */
export const filterExternalId = filterCheck({
  id: 'filter/external-id',
  title: 'A filter on externalId finds that one person',
  requirements: ['RFC7644-3.4.2.2-06', 'ENTRA-05'],
  hint: 'Let externalId be filtered by like any other attribute.',
  breaks: 'Identity providers that match by externalId make second accounts.',
});

/** RFC 7644 §3.10 */
export const filterExtension = filterCheck({
  id: 'filter/extension',
  title: 'A filter finds by an attribute of an extension',
  requirements: ['RFC7644-3.10-02', 'RFC7644-3.4.2.2-02'],
  hint: 'Resolve the schema and the name behind its last colon.',
  breaks: 'A search by department or employee number finds nobody, or everybody.',
});
