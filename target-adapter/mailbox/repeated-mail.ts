import type { Mail } from './mailbox.ts';

/** Parts the mails that were sent again (a target that retries sends one mail twice) from the first of each. */
export function partRepeated(mails: readonly Mail[]): {
  readonly mails: readonly Mail[];
  readonly repeated: readonly Mail[];
} {
  const seen = new Set<string>();
  const first: Mail[] = [];
  const repeated: Mail[] = [];
  for (const mail of mails) {
    const again = mail.messageId !== undefined && seen.has(mail.messageId);
    if (mail.messageId !== undefined) seen.add(mail.messageId);
    (again ? repeated : first).push(mail);
  }
  return { mails: first, repeated };
}
