import { describe, expect, it } from 'vitest';
import { noSecondMail } from '../../../../scenarios/checks/email/no-second-mail.ts';
import { oneVerificationMail } from '../../../../scenarios/checks/email/one-verification-mail.ts';
import { verificationMail } from '../../../../scenarios/checks/email/verification-mail.ts';
import { invitationMail } from '../../../../scenarios/checks/invitation/invitation-mail.ts';
import { oneInvitation } from '../../../../scenarios/checks/invitation/one-invitation.ts';
import { oneInvitationMail } from '../../../../scenarios/checks/invitation/one-invitation-mail.ts';
import { mailSeen } from '../../build.ts';

const one = 'https://x.test/verify?token=1';
const other = 'https://x.test/verify?token=2';

describe.each([verificationMail, invitationMail])('$id', ({ judge }) => {
  it('passes a mail with its link, whatever else came', () => {
    expect(judge(mailSeen(undefined, one))).toEqual({ kind: 'pass' });
  });

  it('says how long none came, and what came instead', () => {
    expect(judge({ ...mailSeen(), instead: ['“Welcome” to grace@corp.test'] })).toMatchObject({
      kind: 'fail',
      actual: 'none within 3.0 s; meanwhile came: “Welcome” to grace@corp.test',
    });
  });

  it('fails a mail without a link, and names it', () => {
    expect(judge(mailSeen(undefined))).toMatchObject({
      kind: 'fail',
      actual: 'a mail without a link: “Confirm your address”',
    });
  });

  it('does not judge where it is not clear which link it is', () => {
    const links = [{ kind: 'unclear' as const, reason: '2 links could be the one' }];

    expect(judge({ ...mailSeen(undefined), links })).toEqual({ kind: 'error', reason: '2 links could be the one' });
  });
});

describe(oneVerificationMail.id, () => {
  it('passes one, and a notice beside it', () => {
    expect(oneVerificationMail.judge(mailSeen(one))).toEqual({ kind: 'pass' });
    expect(oneVerificationMail.judge(mailSeen(undefined, one)).kind).toBe('pass');
  });

  it('only warns of several, and says whether they differ', () => {
    expect(oneVerificationMail.judge(mailSeen(one, other))).toMatchObject({
      kind: 'warn',
      actual: '2 mails with different links',
    });
    expect(oneVerificationMail.judge(mailSeen(one, one))).toMatchObject({
      kind: 'warn',
      actual: '2 mails with the same link',
    });
  });
});

describe(noSecondMail.id, () => {
  it('passes none, and a notice that asks for nothing', () => {
    expect(noSecondMail.judge({ ...mailSeen(), declared: 'no-second-mail' })).toEqual({ kind: 'pass' });
    expect(noSecondMail.judge({ ...mailSeen(undefined), declared: 'no-second-mail' }).kind).toBe('pass');
  });

  it('fails one where the target declares that none comes, else warns', () => {
    expect(noSecondMail.judge({ ...mailSeen(one), declared: 'no-second-mail' })).toMatchObject({
      kind: 'fail',
      actual: 'a second mail',
    });
    expect(noSecondMail.judge({ ...mailSeen(one, other), declared: 'undeclared' })).toMatchObject({
      kind: 'warn',
      actual: '2 further mails',
      reason: 'the target does not declare what a repeat does',
    });
  });
});

describe(oneInvitation.id, () => {
  it('passes none, and a notice of the attempt', () => {
    expect(oneInvitation.judge(mailSeen())).toEqual({ kind: 'pass' });
    expect(oneInvitation.judge(mailSeen(undefined)).kind).toBe('pass');
  });

  it('fails another', () => {
    expect(oneInvitation.judge(mailSeen(one))).toEqual({
      kind: 'fail',
      expected: 'no further invitation',
      actual: '1 more',
    });
  });
});

describe(oneInvitationMail.id, () => {
  const invitation = (token: string) => `https://x.test/accept?token=${token}`;

  it('passes one, and a mail without a link beside it', () => {
    expect(oneInvitationMail.judge(mailSeen(invitation('1')))).toEqual({ kind: 'pass' });
    expect(oneInvitationMail.judge(mailSeen(undefined, invitation('1'))).kind).toBe('pass');
    expect(oneInvitationMail.judge(mailSeen()).kind).toBe('pass');
  });

  it('passes a welcome with a page for everybody beside it', () => {
    expect(oneInvitationMail.judge(mailSeen('https://x.test/login', invitation('1'))).kind).toBe('pass');
  });

  it('passes another mail whose link a mailer hides, since its subject is another', () => {
    const seen = mailSeen('https://click.mailer.test/c?upn=A1', 'https://click.mailer.test/c?upn=B2');
    const mails = seen.mails.map((mail, index) => ({ ...mail, subject: ['Welcome', 'Your invitation'][index] ?? '' }));

    expect(oneInvitationMail.judge({ ...seen, mails }).kind).toBe('pass');
  });

  it('only warns of two, and says whether their links differ', () => {
    expect(oneInvitationMail.judge(mailSeen(invitation('1'), invitation('2')))).toMatchObject({
      kind: 'warn',
      actual: '2 invitations with different links',
    });
    expect(oneInvitationMail.judge(mailSeen(invitation('1'), invitation('1')))).toMatchObject({
      kind: 'warn',
      actual: '2 invitations with the same link',
    });
  });
});
