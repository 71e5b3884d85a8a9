import { defineFault } from '../fault.ts';

export const verificationWithoutLink = defineFault({
  id: 'verification-without-link',
  title: 'The mail to a new address has no link',
  caughtBy: ['email/verification-mail'],
  policies: (correct) => ({
    ...correct,
    mail: {
      ...correct.mail,
      sent: (mail) =>
        mail.text.includes('/verify?')
          ? [{ ...mail, text: mail.text.replaceAll(/https?:\S+/g, ''), html: mail.html.replaceAll(/<a .*?<\/a>/g, '') }]
          : [mail],
    },
  }),
});
