import type { Clock } from '../../clock.ts';
import { normalizeAddress } from '../address.ts';

/** A mail as SMTP handed it over. */
export type CaughtMail = {
  readonly id: string;
  /** The envelope's; empty for the null sender. RFC 5321 §4.5.5 */
  readonly from: string;
  readonly recipients: readonly string[];
  /** As the sender greeted. */
  readonly helo: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly source: Buffer;
};

export type StoreLimits = {
  readonly maxMails: number;
  /** Of all sources together. */
  readonly maxTotalBytes: number;
};

/** The mails that were caught, in memory; beyond the limits the oldest are dropped. */
export type MailStore = {
  add(mail: Omit<CaughtMail, 'id' | 'receivedAt'>): CaughtMail;
  get(id: string): CaughtMail | undefined;
  newestFirst(): readonly CaughtMail[];
  /** Whose envelope names this address, newest first. */
  to(address: string): readonly CaughtMail[];
  /** false: there was none. */
  remove(id: string): boolean;
  clear(): void;
  /** Called for each mail when it can be read. Returns the way to stop. */
  onMail(listener: (mail: CaughtMail) => void): () => void;
};

export function createMailStore(
  { maxMails, maxTotalBytes }: StoreLimits,
  clock: Clock,
  newId: () => string,
): MailStore {
  const mails = new Map<string, CaughtMail>();
  const byRecipient = new Map<string, Set<CaughtMail>>();
  const listeners = new Set<(mail: CaughtMail) => void>();
  let totalBytes = 0;

  function remove(id: string): boolean {
    const mail = mails.get(id);
    if (!mail) return false;
    mails.delete(id);
    totalBytes -= mail.source.length;
    for (const address of mail.recipients.map(normalizeAddress)) {
      const theirs = byRecipient.get(address);
      theirs?.delete(mail);
      if (theirs?.size === 0) byRecipient.delete(address);
    }
    return true;
  }

  return {
    add(handed) {
      const mail = { ...handed, id: newId(), receivedAt: clock.now() };
      mails.set(mail.id, mail);
      totalBytes += mail.source.length;
      for (const address of mail.recipients.map(normalizeAddress)) {
        const theirs = byRecipient.get(address) ?? new Set();
        byRecipient.set(address, theirs.add(mail));
      }
      for (const id of mails.keys()) {
        if (mails.size <= maxMails && totalBytes <= maxTotalBytes) break;
        remove(id);
      }
      for (const listener of listeners) listener(mail);
      return mail;
    },
    get: (id) => mails.get(id),
    newestFirst: () => [...mails.values()].reverse(),
    to: (address) => [...(byRecipient.get(normalizeAddress(address)) ?? [])].reverse(),
    remove,
    clear() {
      for (const id of [...mails.keys()]) remove(id);
    },
    onMail(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
