import { isFor } from './address.ts';
import { wrongMailbox } from './detect-mailbox.ts';
import { createMailCache } from './mail-cache.ts';
import type { Mail, Mailbox } from './mailbox.ts';
import {
  createMailboxApi,
  jsonOf,
  type MailboxServer,
  mailTooLarge,
  notReadWhole,
  unreachable,
  unreadableEntries,
} from './mailbox-server.ts';
import { type MailHogItem, readMailHogPage } from './mailhog-message.ts';
import { parseMail, subjectOf } from './parse-mail.ts';

/** MailHog caps a page at 250 without saying so. */
const pageSize = 250;
const maxPages = 40;

/**
 * A running MailHog, whatever its storage. Matches the envelope on this side, since MailHog searches for substrings and in
 * headers too; reads the mail's source, since MailHog's own MIME tree misses `content-type` in lower case.
 */
export function createMailHogMailbox(server: MailboxServer): Mailbox {
  const api = createMailboxApi('MailHog', server);
  const cache = createMailCache(1_000);
  const mailOf = (item: MailHogItem): Promise<Mail> => cache.read(item.id, () => readMail(item));

  /** `tooLarge` where the page exceeds the size limit. */
  async function page(
    path: string,
    signal: AbortSignal,
  ): Promise<NonNullable<ReturnType<typeof readMailHogPage>> | 'tooLarge'> {
    const answer = await api.get(path, signal);
    if (answer.status >= 500) throw unreachable(api.name, `answers ${answer.status}`, 'look at its log');
    if (answer.size === 'tooLarge') return 'tooLarge';
    const read = answer.status === 200 ? readMailHogPage(jsonOf(answer)) : undefined;
    return read ?? Promise.reject(await wrongMailbox({ server, named: 'mailhog', answer, signal }));
  }

  /** Every item that MailHog finds, or a Problem. Ends at a page with nothing new: MailHog repeats the oldest, and mails shift while one reads. */
  async function search(query: string, signal: AbortSignal): Promise<readonly MailHogItem[]> {
    const found = new Map<string, MailHogItem>();
    let start = 0;
    let limit = pageSize;
    for (let turn = 0; turn < maxPages; turn += 1) {
      const read = await page(
        `/api/v2/search?kind=to&query=${encodeURIComponent(query)}&start=${start}&limit=${limit}`,
        signal,
      );
      if (read === 'tooLarge') {
        if (limit === 1) throw mailTooLarge(api.name);
        limit = Math.max(1, Math.floor(limit / 6));
        continue;
      }
      if (read.items.length < read.count) throw unreadableEntries(api.name, read.count - read.items.length);
      const before = found.size;
      for (const item of read.items) found.set(item.id, item);
      start += read.count;
      const ended = start >= read.total && read.count < limit;
      if (ended || found.size === before) return newestFirst(await withTimes([...found.values()], signal));
    }
    throw notReadWhole(api.name, found.size);
  }

  /**
   * Maildir storage dates each match by the search itself, in the order of file names; only its list, which is always
   * whole, has the time of receipt. It shows by times that rise: every other storage finds the newest first.
   */
  async function withTimes(items: readonly MailHogItem[], signal: AbortSignal): Promise<readonly MailHogItem[]> {
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || first.createdAt >= last.createdAt) return items;
    const listed = await page(`/api/v2/messages?start=0&limit=${pageSize}`, signal);
    if (listed === 'tooLarge') return items;
    const times = new Map(listed.items.map(({ id, createdAt }) => [id, createdAt]));
    return items.map((item) => ({ ...item, createdAt: times.get(item.id) ?? item.createdAt }));
  }

  return {
    name: api.name,
    async mailTo(address, signal) {
      const items = await search(plainestPiece(address), signal);
      return Promise.all(items.filter(({ recipients }) => isFor(recipients, address)).map(mailOf));
    },
    async newest(limit, signal) {
      for (let size = Math.min(limit, pageSize); size >= 1; size = Math.floor(size / 3)) {
        const read = await page(`/api/v2/messages?start=0&limit=${size}`, signal);
        if (read === 'tooLarge') continue;
        const newest = newestFirst(read.items).slice(0, limit);
        return Promise.all(
          newest.map(async ({ id, recipients, source }) => ({ id, recipients, subject: await subjectOf(source) })),
        );
      }
      return [];
    },
    async remove(ids, signal) {
      for (const id of ids) {
        const { status } = await api.delete(`/api/v1/messages/${encodeURIComponent(id)}`, signal);
        // 500 and 404: gone already, depending on the storage.
        if (status !== 200 && status !== 404 && status !== 500)
          throw unreachable(api.name, `answers ${status} to a delete`, 'look at its log');
      }
    },
    close: () => Promise.resolve(),
  };
}

async function readMail({ id, from, recipients, createdAt, source }: MailHogItem): Promise<Mail> {
  const { addressees: _addressees, headers: _headers, ...parsed } = await parseMail(source);
  return { ...parsed, id, recipients, from: parsed.from || from, receivedAt: createdAt };
}

/** Stable: MailHog's order decides among mails of one moment. */
function newestFirst(items: readonly MailHogItem[]): MailHogItem[] {
  return [...items].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
}

/**
 * The longest piece of an address that means itself both as a substring (memory, maildir) and as a regular expression
 * (MongoDB, where a plus address never matches itself).
 */
function plainestPiece(address: string): string {
  const pieces = address.split(/[+*?^$|\\()[\]{}]/);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '') || address;
}
