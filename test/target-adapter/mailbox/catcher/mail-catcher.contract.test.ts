import { createMailCatcher } from '../../../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { openMailbox } from '../../../../target-adapter/mailbox/open-mailbox.ts';
import { realClock } from '../../clocks.ts';
import { mailboxContract } from '../mailbox-contract.ts';

const loopback = { host: '127.0.0.1', smtpPort: 0, clock: realClock };

mailboxContract('the embedded catcher, read directly,', async () => {
  const catcher = await createMailCatcher(loopback);
  return { mailbox: catcher.mailbox(), smtp: catcher.smtp, close: () => catcher.close() };
});

mailboxContract('the embedded catcher, read through the MailHog client,', async () => {
  const catcher = await createMailCatcher({ ...loopback, httpPort: 0 });
  return { mailbox: openMailbox({ mailhog: catcher.url ?? '' }), smtp: catcher.smtp, close: () => catcher.close() };
});
