import { defineCommand } from '../command.ts';
import type { MailboxFlags } from '../mailbox-command.ts';

export const mailbox = defineCommand<MailboxFlags>({
  name: 'mailbox',
  summary: "serve the mail catcher, with MailHog's API and a page to read mail, until Ctrl-C",
  flags: {
    'Where it is': [
      { flag: '--smtp-port <n>', about: 'where mail is sent to; 0 takes a free one', otherwise: '1025' },
      { flag: '--http-port <n>', about: 'of page and API; 0 takes a free one', otherwise: '8025' },
      { flag: '--host <address>', about: 'where it listens', otherwise: '127.0.0.1, this machine alone' },
    ],
    'What it keeps': [{ flag: '--max-mails <n>', about: 'the newest n mails', otherwise: '5000' }],
  },
  examples: [
    ['scimulator mailbox', 'SMTP at port 1025, page at port 8025'],
    ['scimulator mailbox --smtp-port 0 --http-port 0', 'at free ports, which it prints'],
  ],
  async act({ flags }, surroundings) {
    const { mailboxCommand } = await import('../mailbox-command.ts');
    return mailboxCommand(flags, surroundings);
  },
});
