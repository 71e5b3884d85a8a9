import { attribute, emailsOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, type CheckFacts, defineCheck, fail, type Judgement, pass, skip } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { missingResource } from '../person-read.ts';
import { sameText } from '../person-view.ts';

export type NotInForce = Seen & {
  /** The address that must not count. */
  readonly address: string;
  /** The address that the administrator sees in force; absent where nobody can look. */
  readonly inForce?: string;
  /** The userName that a GET showed before the link was followed: a target may show an address that is only pending. */
  readonly shownBefore?: unknown;
};

/** Each way to a dead link is a check of its own, so that a report names the way. */
function deadLink(facts: Pick<CheckFacts, 'id' | 'title' | 'hint' | 'breaks'>): Check<NotInForce> {
  return defineCheck({ ...facts, requirements: ['declared/email-verification'], judge: judgeNotInForce });
}

export const correctedLinkDead = deadLink({
  id: 'email/corrected-link-dead',
  title: 'A corrected address kills the link to the wrong one',
  hint: 'Replace the pending address, and end the link that was sent before.',
  breaks: 'Whoever owns the mistyped address can take the account over.',
});

export const backLinkDead = deadLink({
  id: 'email/back-link-dead',
  title: 'Changing back to the old address kills the link to the new one',
  hint: 'End the pending change when the address in force is asked for again.',
  breaks: 'The application moves to an address that the directory has taken back.',
});

export const usedLinkDead = deadLink({
  id: 'email/used-link-dead',
  title: 'A verification link works once',
  hint: 'End a link with its first use.',
  breaks: 'An old mail brings back an address that was replaced since.',
});

export const expiredLinkDead = deadLink({
  id: 'email/expired-link-dead',
  title: 'An expired verification link changes nothing',
  hint: 'Refuse a link after its time, and say how to get a new one.',
  breaks: 'A forgotten mail stays a key to the account.',
});

export const takenAddressNotInForce = deadLink({
  id: 'email/taken-not-in-force',
  title: 'An address that somebody else has is never put in force',
  hint: 'Look again whether the address is free when the link is followed.',
  breaks: 'Two people end up with one log-in name.',
});

/** The page behind a dead link may say what it likes: only the account is judged. */
function judgeNotInForce(evidence: NotInForce): Judgement {
  const { address, inForce, shownBefore } = evidence;
  const expected = `${address} is not in force`;
  if (sameText(inForce, address)) return fail({ expected, actual: 'the administrator sees it in force' });
  if (sameText(shownBefore, address)) {
    return inForce === undefined
      ? skip('a GET shows a pending address here, and nobody can look at who may log in')
      : pass;
  }
  const missing = missingResource(evidence);
  if (missing !== undefined) return missing;
  const shown = attribute(evidence.resource, 'userName');
  if (sameText(shown, address)) return fail({ expected, actual: `userName is ${address}` });
  const inEmails = emailsOf(evidence.resource).some((email) => sameText(email, address));
  return inEmails ? fail({ expected, actual: `the work e-mail is ${address}` }) : pass;
}
