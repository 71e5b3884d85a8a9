import { defineFault } from '../fault.ts';

export const verificationSentTwice = defineFault({
  id: 'verification-sent-twice',
  title: 'Each verification mail goes out twice',
  caughtBy: ['email/one-verification-mail'],
  policies: (correct) => ({
    ...correct,
    mail: {
      ...correct.mail,
      sent: (mail) =>
        mail.text.includes('/verify?') ? [mail, { ...mail, messageId: `<again-${mail.messageId.slice(1)}` }] : [mail],
    },
  }),
});
