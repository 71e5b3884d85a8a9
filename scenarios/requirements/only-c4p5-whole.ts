import type { Requirement } from './requirement.ts';

/** What the probes of POST, PUT and DELETE name of RFC 7644, until the whole catalogue has it. */
export const onlyWhole: readonly Requirement[] = [
  {
    id: 'RFC7644-3.1-03',
    level: 'MUST',
    text: 'A response shows the state of the resource as the service provider has interpreted it, not an echo of the request.',
    traps:
      'The provider may normalise values (case, phone format); compare response to GET, never response to request.',
  },
  {
    id: 'RFC7644-3.3-03',
    level: 'MAY',
    text: 'Attributes left out of a create may get a default chosen by the service provider.',
    traps: 'Any default is legal, also active false for a pending invitation.',
  },
  {
    id: 'RFC7644-3.3-06',
    level: 'SHOULD',
    text: 'The 201 response body holds the server’s full representation of the new resource.',
    traps: 'Empty body is legal (SHOULD): warn. Several IdPs read the id from the body, so it matters in practice.',
  },
  {
    id: 'RFC7644-3.3-08',
    level: 'MUST',
    text: 'The representation of the new resource carries the same URI in meta.location.',
    traps:
      'Compare after resolving relative references and ignoring default ports and version segment (RFC7643-2.4-05).',
  },
];
