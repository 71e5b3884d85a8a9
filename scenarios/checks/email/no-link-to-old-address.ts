import { type Check, defineCheck, fail, pass, type Sources, warn } from '../../check.ts';
import { confirms, sameShape, takesBack, verifies } from '../link-shape.ts';

type Evidence = Sources & {
  /** Links of the mails that came to the old address since the change. */
  readonly linksAtOld: readonly string[];
  /** The links that verify, from the mail at the new address. */
  readonly verificationLinks: readonly string[];
  /** They came after the change was confirmed: a notice of it is owed then, and a mailer hides what its link does. */
  readonly confirmed?: true;
};

/** A notice is allowed there, and its links too: to log in, to get help, to take the change back. */
export const noLinkToOldAddress: Check<Evidence> = defineCheck({
  id: 'email/no-link-to-old',
  title: 'The old address gets no verification link',
  requirements: ['declared/email-verification'],
  hint: 'Send the verification link to the new address only; a notice without it may go to the old one.',
  breaks: 'Whoever still reads the old mailbox can confirm an address that nobody has proved.',
  judge({ linksAtOld, verificationLinks, confirmed }) {
    const expected = 'no link at the old address that confirms the new one';
    const alike = linksAtOld.filter((link) =>
      verificationLinks.some((other) => sameShape(link, other) && (!takesBack(link) || takesBack(other))),
    );
    const found = alike.find(confirms) ?? alike[0];
    if (found !== undefined) {
      const actual = 'a link of the same kind as at the new address';
      if (confirms(found)) return fail({ expected, actual });
      return confirmed === true
        ? pass
        : warn({ expected, actual, reason: 'its address does not say what it does: look at the mail' });
    }
    const alone = verificationLinks.length === 0 ? linksAtOld.find(verifies) : undefined;
    return alone === undefined
      ? pass
      : fail({ expected, actual: 'a verification link at the old address in place of the new one' });
  },
});
