import type { Mail } from './mailbox.ts';

/** Mails that were read before, by the mailbox's id, so that polling reads each once; the oldest are forgotten. */
export type MailCache = {
  /** What `load` finds to be gone is asked for again next time. */
  read<Found extends Mail | undefined>(id: string, load: () => Promise<Found>): Promise<Mail | Found>;
};

export function createMailCache(maxMails: number): MailCache {
  const mails = new Map<string, Mail>();
  return {
    async read(id, load) {
      const known = mails.get(id);
      if (known) return known;
      const mail = await load();
      if (!mail) return mail;
      mails.set(id, mail);
      const [oldest] = mails.keys();
      if (mails.size > maxMails && oldest !== undefined) mails.delete(oldest);
      return mail;
    },
  };
}
