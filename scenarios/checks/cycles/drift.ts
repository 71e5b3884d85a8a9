import { type Check, defineCheck, warn } from '../../check.ts';
import { type Drift, judgeDrift } from './evidence.ts';

/** RFC 7643 §4.1.1, RFC 7644 §3.3: a create that is repeated, since its answer was lost, meets the account that is there */
export const nobodyDoubled: Check<Drift> = defineCheck({
  id: 'cycles/nobody-doubled',
  title: 'Nobody is there twice, whatever was repeated',
  requirements: ['RFC7643-4.1.1-02'],
  hint: 'Answer 409 to a create whose userName is taken, however soon after the first it comes.',
  breaks: 'An identity provider that got no answer creates the person again, and they have two accounts.',
  judge: (drift) => judgeDrift(drift, ['doubled']),
});

/** RFC 7644 §3.3, §3.4.1 */
export const nobodyLost: Check<Drift> = defineCheck({
  id: 'cycles/nobody-lost',
  title: 'Everybody whom the identity provider has linked is there',
  requirements: ['RFC7644-3.3-01'],
  hint: 'Keep what was answered with 201, and find it by its id and by its userName.',
  breaks: 'The identity provider counts people as provisioned who are not there, and never looks again.',
  judge: (drift) => judgeDrift(drift, ['missing']),
});

/** RFC 7644 §3.5: what was answered with success was done */
export const noDrift: Check<Drift> = defineCheck({
  id: 'cycles/no-drift',
  title: 'The target holds what the identity provider believes it does',
  requirements: ['RFC7644-3.5.2-25'],
  hint: 'Do what a 2xx says was done, also for changes that come after a failure.',
  breaks: 'Names, access and memberships differ from the directory, and no identity provider notices it.',
  judge(drift) {
    const attributes = judgeDrift(drift, ['attribute']);
    if (attributes.kind !== 'pass') return attributes;
    const members = judgeDrift(drift, ['membership']);
    if (members.kind === 'fail' && drift.removedByList) return warn({ ...foundIn(members), reason: byLetter });
    if (members.kind !== 'pass') return members;
    const left = judgeDrift(drift, ['extra']);
    if (left.kind !== 'fail') return left;
    return warn({ ...foundIn(left), reason: 'what became of a request without an answer is not always known' });
  },
});

const byLetter =
  'by RFC 7644 §3.5.2.2 a remove heeds its path alone, yet this identity provider names the members in value';

const foundIn = ({ expected, actual }: { readonly expected: string; readonly actual: string }) => ({
  expected,
  actual,
});
