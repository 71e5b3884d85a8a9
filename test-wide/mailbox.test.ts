import { createMailCatcher } from '../target-adapter/mailbox/catcher/mail-catcher.ts';
import { openMailbox } from '../target-adapter/mailbox/open-mailbox.ts';
import { realClock } from '../test/target-adapter/clocks.ts';
import { likeMailHog } from '../test/target-adapter/mailbox/like-mailhog.ts';
import { mailboxContract } from '../test/target-adapter/mailbox/mailbox-contract.ts';

const { TEST_MAILHOG_URL, TEST_MAILHOG_SMTP, TEST_MAILPIT_URL, TEST_MAILPIT_SMTP } = process.env;

/** `127.0.0.1:1025`. */
function smtpOf(address: string): { host: string; port: number } {
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) };
}

function notRun(name: string, variables: string): void {
  process.stdout.write(`not run: ${name}, ${variables} do not name one\n`);
}

if (TEST_MAILHOG_URL && TEST_MAILHOG_SMTP) {
  mailboxContract('a running MailHog', async () => {
    const mailbox = openMailbox({ mailhog: TEST_MAILHOG_URL });
    return { mailbox, smtp: smtpOf(TEST_MAILHOG_SMTP), close: () => mailbox.close() };
  });
  likeMailHog({ url: TEST_MAILHOG_URL, smtp: smtpOf(TEST_MAILHOG_SMTP) });
} else notRun('MailHog', 'TEST_MAILHOG_URL and TEST_MAILHOG_SMTP');

if (TEST_MAILPIT_URL && TEST_MAILPIT_SMTP) {
  mailboxContract('a running Mailpit', async () => {
    const mailbox = openMailbox({ mailpit: TEST_MAILPIT_URL });
    return { mailbox, smtp: smtpOf(TEST_MAILPIT_SMTP), close: () => mailbox.close() };
  });
} else notRun('Mailpit', 'TEST_MAILPIT_URL and TEST_MAILPIT_SMTP');

mailboxContract('the embedded catcher, behind a log-in and a path prefix,', async () => {
  const catcher = await createMailCatcher({
    host: '127.0.0.1',
    smtpPort: 0,
    httpPort: 0,
    clock: realClock,
    basicAuth: { user: 'reader', password: 'pässword:1' },
    webPath: '/mail/',
  });
  const mailbox = openMailbox({
    mailhog: (catcher.url ?? '').replace('://', `://reader:${encodeURIComponent('pässword:1')}@`),
  });
  return { mailbox, smtp: catcher.smtp, close: () => catcher.close() };
});
