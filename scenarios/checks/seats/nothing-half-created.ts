import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { type Check, defineCheck, fail, pass } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { MailSeen, Seen } from '../../scenario.ts';
import { judgeNotFound } from '../found.ts';
import { linksIn } from '../mail-links.ts';

type Evidence = Seen & {
  readonly discovery: Discovery;
  readonly view?: { readonly found: PersonView | undefined };
  /** Mail to the person who was refused; absent where there is no mailbox. */
  readonly mail?: Pick<MailSeen, 'links'>;
};

/** RFC 7644 §3.3, and declared: seats. */
export const nothingHalfCreated: Check<Evidence> = defineCheck({
  id: 'seats/nothing-half-created',
  title: 'A person who was refused a seat does not exist',
  requirements: ['RFC7644-3.3-11', 'declared/seats'],
  hint: 'Look for a free seat before anything is stored or sent.',
  breaks: 'The retry meets a conflict with the leftovers of the first try.',
  judge(evidence) {
    const { view, mail } = evidence;
    const expected = 'nothing is left of the refused person';
    // A notice of the attempt, without a link to accept, is no invitation.
    if (mail !== undefined && linksIn(mail).length > 0) return fail({ expected, actual: 'an invitation was sent' });
    if (view?.found !== undefined)
      return fail({
        expected,
        actual: `the administrator sees the person${view.found.state === undefined ? '' : ` as ${view.found.state}`}`,
      });
    const judged = judgeNotFound(evidence, expected);
    return judged.kind === 'skip' && view !== undefined ? pass : judged;
  },
});
