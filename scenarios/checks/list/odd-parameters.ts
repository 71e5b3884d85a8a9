import { type Check, defineCheck, type Sources } from '../../check.ts';
import { isNoCrash, judgeStatuses } from '../expectation.ts';

/** RFC 7644 §3.4.2.4: refused or passed over, both are legal. */
export const oddNumbers: Check<Sources> = defineCheck({
  id: 'list/odd-numbers',
  title: 'Numbers that are none, or huge, crash no list',
  requirements: ['RFC7644-3.4.2.4-10'],
  hint: 'Check startIndex and count before they reach the store; answer 400, or read them as absent.',
  breaks: 'A client’s slip shows as a failure of the service, and is tried again and again.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200 or 400', passes: isNoCrash }),
});

/** RFC 7644 §3.4.2 */
export const unknownParameter: Check<Sources> = defineCheck({
  id: 'list/unknown-parameter',
  title: 'A query parameter that nobody knows is passed over',
  requirements: ['RFC7644-3.4.2-01', 'ENTRA-29'],
  hint: 'Ignore query parameters that SCIM does not name.',
  breaks: 'Identity providers that mark their requests, as Entra ID does, are turned away.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200', passes: (status) => status === 200 }),
});
