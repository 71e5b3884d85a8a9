import { isObject, type JsonObject } from '../scim/resource.ts';
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
import { parseMail } from './parse-mail.ts';

const pageSize = 50;
const maxPages = 40;

/** `count`: of all entries, those that are no messages included. */
type Page = { readonly summaries: readonly Summary[]; readonly count: number };

type Summary = {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly createdAt: string;
};

/**
 * A running Mailpit. It knows recipients by the headers To, Cc and Bcc, and adds those that stand in the envelope alone to
 * Bcc. Reads sources, which leaves mails unread, as they were.
 */
export function createMailpitMailbox(server: MailboxServer): Mailbox {
  const api = createMailboxApi('Mailpit', server);
  const cache = createMailCache(1_000);

  async function page(path: string, signal: AbortSignal): Promise<Page> {
    const answer = await api.get(path, signal);
    if (answer.status >= 500) throw unreachable(api.name, `answers ${answer.status}`, 'look at its log');
    const read = answer.status === 200 ? readPage(jsonOf(answer)) : undefined;
    return read ?? Promise.reject(await wrongMailbox({ server, named: 'mailpit', answer, signal }));
  }

  /** Every mail that Mailpit finds, or a Problem. Ends at a page with nothing new: mails shift while one reads. */
  async function search(address: string, signal: AbortSignal): Promise<readonly Summary[]> {
    const found = new Map<string, Summary>();
    const query = encodeURIComponent(`addressed:"${address.replaceAll('"', '')}"`);
    for (let turn = 0; turn < maxPages; turn += 1) {
      const before = found.size;
      const { summaries, count } = await page(
        `/api/v1/search?query=${query}&start=${turn * pageSize}&limit=${pageSize}`,
        signal,
      );
      if (summaries.length < count) throw unreadableEntries(api.name, count - summaries.length);
      for (const summary of summaries) found.set(summary.id, summary);
      if (count < pageSize || found.size === before) return [...found.values()];
    }
    throw notReadWhole(api.name, found.size);
  }

  /** undefined: pruned or deleted since it was listed. */
  async function mailOf(summary: Summary, signal: AbortSignal): Promise<Mail | undefined> {
    const answer = await api.get(`/api/v1/message/${encodeURIComponent(summary.id)}/raw`, signal);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200)
      throw unreachable(api.name, `answers ${answer.status} for a mail's source`, 'look at its log');
    if (answer.size === 'tooLarge') throw mailTooLarge(api.name);
    const { addressees: _addressees, headers: _headers, ...parsed } = await parseMail(answer.bytes);
    return { ...parsed, id: summary.id, recipients: summary.recipients, receivedAt: summary.createdAt };
  }

  return {
    name: api.name,
    async mailTo(address, signal) {
      const summaries = (await search(address, signal)).filter(({ recipients }) => isFor(recipients, address));
      const mails = await Promise.all(
        summaries.map((summary) => cache.read(summary.id, () => mailOf(summary, signal))),
      );
      return mails.filter((mail) => mail !== undefined);
    },
    async newest(limit, signal) {
      const { summaries } = await page(`/api/v1/messages?start=0&limit=${limit}`, signal);
      return summaries.slice(0, limit);
    },
    async remove(ids, signal) {
      // Mailpit takes a delete without ids for "delete everything".
      if (ids.length === 0) return;
      const { status } = await api.delete('/api/v1/messages', signal, { IDs: ids });
      if (status !== 200) throw unreachable(api.name, `answers ${status} to a delete`, 'look at its log');
    },
    close: () => Promise.resolve(),
  };
}

function readPage(body: unknown): Page | undefined {
  if (!isObject(body) || !Array.isArray(body.messages)) return undefined;
  const summaries = body.messages
    .filter(isObject)
    .map(readSummary)
    .filter((summary) => summary !== undefined);
  return { summaries, count: body.messages.length };
}

function readSummary(value: JsonObject): Summary | undefined {
  if (typeof value.ID !== 'string' || value.ID === '') return undefined;
  const created = typeof value.Created === 'string' ? Date.parse(value.Created) : Number.NaN;
  return {
    id: value.ID,
    recipients: [value.To, value.Cc, value.Bcc].flatMap(addressesOf),
    subject: typeof value.Subject === 'string' ? value.Subject : '',
    createdAt: new Date(Number.isNaN(created) ? 0 : created).toISOString(),
  };
}

function addressesOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isObject)
    .map(({ Address }) => Address)
    .filter((address) => typeof address === 'string');
}
