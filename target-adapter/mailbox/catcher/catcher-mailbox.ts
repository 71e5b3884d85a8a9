import type { Mail, Mailbox } from '../mailbox.ts';
import { type ParsedMail, parseMail, subjectOf } from '../parse-mail.ts';
import type { CaughtMail, MailStore } from './mail-store.ts';

/** The catcher's mailbox for whoever runs in the same process; each mail is parsed once. */
export function createCatcherMailbox(store: MailStore): Mailbox {
  const parsed = new WeakMap<CaughtMail, Promise<ParsedMail>>();

  async function read(mail: CaughtMail): Promise<Mail> {
    const reading = parsed.get(mail) ?? parseMail(mail.source);
    parsed.set(mail, reading);
    const { addressees: _addressees, headers: _headers, ...rest } = await reading;
    return {
      ...rest,
      id: mail.id,
      recipients: mail.recipients,
      from: rest.from || mail.from,
      receivedAt: new Date(mail.receivedAt).toISOString(),
    };
  }

  return {
    name: 'the embedded mail catcher',
    async mailTo(address, signal) {
      signal.throwIfAborted();
      return Promise.all(store.to(address).map(read));
    },
    async newest(limit, signal) {
      signal.throwIfAborted();
      const newest = store.newestFirst().slice(0, limit);
      return Promise.all(
        newest.map(async ({ id, recipients, source }) => ({ id, recipients, subject: await subjectOf(source) })),
      );
    },
    async remove(ids, signal) {
      signal.throwIfAborted();
      for (const id of ids) store.remove(id);
    },
    onHint: (listener) => store.onMail(listener),
    close: () => Promise.resolve(),
  };
}
