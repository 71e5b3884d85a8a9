import { createMailCatcher } from '../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { labelledLines } from './labelled-lines.ts';
import { writeTo } from './output.ts';
import { readNumber, readPort } from './read-number.ts';
import type { Outcome, Surroundings } from './surroundings.ts';
import { untilInterrupt } from './until-interrupt.ts';

export type MailboxFlags = {
  readonly smtpPort?: string;
  readonly httpPort?: string;
  readonly host?: string;
  readonly maxMails?: string;
};

/** `scimulator mailbox`: the mail catcher alone, until Ctrl-C. */
export async function mailboxCommand(flags: MailboxFlags, surroundings: Surroundings): Outcome {
  const { smtpPort = '1025', httpPort = '8025', host = '127.0.0.1', maxMails = '5000' } = flags;
  const kept = readNumber('--max-mails', maxMails, { least: 1, most: 1_000_000 });
  const catcher = await createMailCatcher({
    host,
    smtpPort: readPort('--smtp-port', smtpPort),
    httpPort: readPort('--http-port', httpPort),
    clock: surroundings.clock,
    limits: { maxMails: kept },
  });
  try {
    const stopped = untilInterrupt(surroundings);
    const url = catcher.url ?? '';
    const lines = labelledLines([
      ['SMTP', `${catcher.smtp.host}:${catcher.smtp.port}`],
      ['Page', url],
      ['API', `${url}/api/v2/messages, as MailHog's`],
      ['Keeps', `the newest ${kept} mails, in memory`],
    ]);
    const text = `The mail catcher takes every mail and delivers none.\n\n${lines}\n  Ctrl-C ends it.\n`;
    await writeTo(surroundings.stdout, text);
    await stopped;
    return 0;
  } finally {
    await catcher.close();
  }
}
