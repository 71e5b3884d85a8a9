/** A mail, decoded. */
export type Mail = {
  /** The mailbox's own id. */
  readonly id: string;
  readonly messageId?: string;
  /** The envelope's recipients where the mailbox knows them (MailHog), else To, Cc and Bcc (Mailpit). */
  readonly recipients: readonly string[];
  readonly from: string;
  readonly subject: string;
  /** ISO 8601 by the mail host's clock: never compared with ours. */
  readonly receivedAt: string;
  readonly text?: string;
  readonly html?: string;
  /** http and https URLs of the text and HTML parts, in order, without repetition. */
  readonly links: readonly string[];
};

/**
 * Reads the mail that a target sends. Never deletes what it was not given by id, never marks, never releases.
 * Throws Problem `MAILBOX_UNREACHABLE` where the mailbox does not answer as one.
 */
export type Mailbox = {
  /** `MailHog at http://127.0.0.1:8025`. */
  readonly name: string;
  /** Mails whose recipient is this address as a whole, without regard to case; newest first. */
  mailTo(address: string, signal: AbortSignal): Promise<readonly Mail[]>;
  /** Recipient and subject of the newest mails, whoever they are for: what a timeout tells. */
  newest(limit: number, signal: AbortSignal): Promise<readonly Pick<Mail, 'id' | 'recipients' | 'subject'>[]>;
  /** Removes these mails; one that is gone already is no error. */
  remove(ids: readonly string[], signal: AbortSignal): Promise<void>;
  /** Calls back when something may have arrived: a hint to look now, never a proof. Returns the way to stop. */
  onHint?(listener: () => void): () => void;
  close(): Promise<void>;
};
