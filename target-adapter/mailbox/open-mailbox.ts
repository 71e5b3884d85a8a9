import type { Mailbox } from './mailbox.ts';
import type { MailboxServer } from './mailbox-server.ts';
import { createMailHogMailbox } from './mailhog-mailbox.ts';
import { createMailpitMailbox } from './mailpit-mailbox.ts';

/** Where the target's mail can be read, as `mail` of the configuration names it. */
export type MailboxPlace = { readonly mailhog: string } | { readonly mailpit: string };

/**
 * Opens without asking anything: a mailbox that is down, refuses the log-in or is the other product is told as Problem
 * `MAILBOX_UNREACHABLE` by the first read; `newest(1, signal)` is a cheap one.
 */
export function openMailbox(place: MailboxPlace, bounds: Omit<MailboxServer, 'url'> = {}): Mailbox {
  return 'mailhog' in place
    ? createMailHogMailbox({ ...bounds, url: place.mailhog })
    : createMailpitMailbox({ ...bounds, url: place.mailpit });
}
