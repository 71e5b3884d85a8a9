import type { Problem } from '../problem.ts';
import { isObject } from '../scim/resource.ts';
import { createMailboxApi, jsonOf, type MailboxAnswer, type MailboxServer, unreachable } from './mailbox-server.ts';
import { readMailHogPage } from './mailhog-message.ts';

export type MailboxKind = 'mailhog' | 'mailpit';

const titles: Record<MailboxKind, string> = { mailhog: 'MailHog', mailpit: 'Mailpit' };

/** Which of the two answers at this URL; undefined: neither. Throws Problem `MAILBOX_UNREACHABLE` where nothing answers. */
export async function detectMailbox(server: MailboxServer, signal: AbortSignal): Promise<MailboxKind | undefined> {
  const api = createMailboxApi('a mailbox', server);
  const info = await api.get('/api/v1/info', signal);
  const body = info.status === 200 ? jsonOf(info) : undefined;
  if (isObject(body) && typeof body.Version === 'string') return 'mailpit';
  const list = await api.get('/api/v2/messages?start=0&limit=1', signal);
  if (list.status !== 200) return undefined;
  return list.size === 'tooLarge' || readMailHogPage(jsonOf(list)) ? 'mailhog' : undefined;
}

type WrongAnswer = {
  readonly server: MailboxServer;
  readonly named: MailboxKind;
  readonly answer: MailboxAnswer;
  readonly signal: AbortSignal;
};

/** Says what is at the URL in place of the mailbox that the user named there. */
export async function wrongMailbox({ server, named, answer, signal }: WrongAnswer): Promise<Problem> {
  const { name } = createMailboxApi(titles[named], server);
  const there = await detectMailbox(server, signal);
  if (there !== undefined && there !== named) {
    return unreachable(
      name,
      `is a ${titles[there]}`,
      `write mail: { ${there}: … } in place of ${named} in the configuration`,
    );
  }
  const what = whatIs(answer);
  return unreachable(
    name,
    `answers ${answer.status} with ${what}`,
    `open the URL in a browser; it must be that of ${titles[named]}, with its path prefix where it has one`,
  );
}

function whatIs({ contentType, bytes }: MailboxAnswer): string {
  if (/html/i.test(contentType)) return 'an HTML page';
  return bytes.length === 0 ? 'an empty body' : `${contentType || 'something'}, but not what its API says`;
}
