import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, pass, type Sources, unjudged } from '../../check.ts';
import { judgeStatuses } from '../expectation.ts';
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

export const entraMatchEmail = filterCheck({
  id: 'entra/match-email',
  title: 'A filter on the value behind a value path finds whose address it is',
  requirements: ['ENTRA-04'],
  hint: 'Read emails[type eq "work"].value eq "x" as emails[type eq "work" and value eq "x"].',
  breaks: 'Entra ID: where people are matched by their address, the job goes into quarantine.',
});

export const entraMatchExternalId = filterCheck({
  id: 'entra/match-external-id',
  title: 'A filter on externalId finds whom it names',
  requirements: ['ENTRA-05'],
  hint: 'Take externalId in filters, as it was sent.',
  breaks: 'Entra ID: where people are matched by externalId, each of them is created a second time.',
});

export const entraMatchAnyCase = filterCheck({
  id: 'entra/match-any-case',
  title: 'A matching query in capitals finds the same person',
  requirements: ['ENTRA-06'],
  hint: 'Compare userName without regard to letter case.',
  breaks: 'Entra ID: a directory that spells an address differently makes a second account of the person.',
});

/** Whoever has a proxy in front of the target may be refused by it. */
export const entraBareGet: Check<Sources & { readonly exchanges: readonly Exchange[] }> = defineCheck({
  id: 'entra/bare-get',
  title: 'A GET without Content-Type, Accept and User-Agent is answered',
  requirements: ['ENTRA-03'],
  hint: 'Ask for no header beside Authorization, neither in the service nor in what stands in front of it.',
  breaks: 'Entra ID: Test Connection fails with 403 or 406, though every other client is served.',
  judge: ({ exchanges }) =>
    exchanges.length === 0
      ? unjudged('no request was sent')
      : judgeStatuses({ exchanges }, { expected: '200', passes: (status) => status === 200 }),
});

/** Whether the flag of the tenant URL arrives in requests is not known: never more than a warning. */
export const entraUnknownParameter: Check<Sources & { readonly exchanges: readonly Exchange[] }> = defineCheck({
  id: 'entra/unknown-parameter',
  title: 'A flag that nobody knows in the query changes nothing',
  requirements: ['ENTRA-29'],
  hint: 'Pass over query parameters that you do not know.',
  breaks: 'Entra ID: a tenant URL with the flag for compliant PATCH stops every request.',
  judge: ({ exchanges }) =>
    exchanges.length === 0
      ? pass
      : judgeStatuses({ exchanges }, { expected: '200', passes: (status) => status === 200 }),
});
