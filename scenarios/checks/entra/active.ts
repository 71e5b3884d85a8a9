import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';
import { missingResource } from '../person-read.ts';
import { sentCheck } from './sent.ts';

export const entraActiveText = sentCheck(
  {
    id: 'entra/active-as-text',
    title: 'Replace of active by “False” as text disables the person',
    requirements: ['ENTRA-14'],
    hint: 'Read "True" and "False" as booleans wherever the attribute is one.',
    breaks: 'Entra ID: whoever leaves the company keeps the account.',
  },
  'RFC 7643 §2.3.2 knows true and false without quotes',
);

export const entraActiveBoolean = sentCheck(
  {
    id: 'entra/active-as-boolean',
    title: 'Replace of active by a boolean disables and enables, with a capital in op and without',
    requirements: ['ENTRA-14'],
    hint: 'Take true and false for active, whatever the letter case of op.',
    breaks: 'Entra ID with its flag for compliant PATCH: whoever leaves the company keeps the account.',
  },
  'RFC 7644 §3.5.2 writes op in small letters',
);

export const entraEnabledAgain = sentCheck(
  {
    id: 'entra/enabled-again',
    title: 'Whoever was disabled is enabled again under the same id',
    requirements: ['ENTRA-16'],
    hint: 'Set active to true where the account is, and keep its id.',
    breaks: 'Entra ID: whoever comes back stays locked out, or gets a second account.',
  },
  'RFC 7643 §2.3.2 knows true and false without quotes',
);

type Disabled = Sources & {
  readonly discovery: Discovery;
  /** The read of the id, and the matching query. */
  readonly read: Seen;
  readonly matched: Exchange;
  /** Why there is nobody to look for. */
  readonly lacks?: string;
};

export const entraDisabledFound: Check<Disabled> = defineCheck({
  id: 'entra/disabled-found',
  title: 'Whoever is disabled is still read and found',
  requirements: ['ENTRA-15'],
  hint: 'Answer reads and filters with the disabled as well: they are there, with active as false.',
  breaks: 'Entra ID: whoever comes back is created a second time, or the job stops at InvalidAnchor.',
  judge({ read, matched, discovery, lacks }) {
    if (lacks !== undefined) return skip(lacks);
    const missing = missingResource(read);
    if (missing !== undefined) return missing;
    const status = matched.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(matched));
    if (discovery.filter === false) return pass;
    return listOf(matched.response?.body).some(({ id }) => id === read.resource?.id)
      ? pass
      : fail({ expected: 'the disabled person in the list', actual: `${answerOf(matched)} without them` });
  },
});
