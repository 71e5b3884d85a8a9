import { defineFault } from '../fault.ts';

export const invitationSentTwice = defineFault({
  id: 'invitation-sent-twice',
  title: 'Each invitation goes out twice',
  caughtBy: ['invitation/one-invitation-mail'],
  policies: (correct) => ({
    ...correct,
    mail: {
      ...correct.mail,
      sent: (mail) =>
        mail.text.includes('/accept?') ? [mail, { ...mail, messageId: `<again-${mail.messageId.slice(1)}` }] : [mail],
    },
  }),
});
