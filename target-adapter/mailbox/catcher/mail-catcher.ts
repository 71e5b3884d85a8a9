import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Mailbox } from '../mailbox.ts';
import { createCatcherMailbox } from './catcher-mailbox.ts';
import type { BasicAuth } from './doorkeeper.ts';
import { openHttpFace } from './http-face.ts';
import { createMailStore } from './mail-store.ts';
import { openSmtpFace } from './smtp-face.ts';

export type MailCatcherOptions = {
  readonly host: string;
  /** 0: any free port. */
  readonly smtpPort: number;
  /** 0: any free port. Absent: no HTTP side, which saves the time to load it. */
  readonly httpPort?: number;
  readonly clock: Clock;
  /** In [0, 1): for ids that a seed fixes. Absent: ids that nobody can guess. */
  readonly random?: () => number;
  readonly limits?: Partial<CatcherLimits>;
  /** In ids and in added headers. */
  readonly hostname?: string;
  /** Guards page and API, as MailHog's auth file does; SMTP stays open. */
  readonly basicAuth?: BasicAuth;
  /** A prefix for page and API. */
  readonly webPath?: string;
};

export type CatcherLimits = {
  readonly maxMails: number;
  readonly maxMailBytes: number;
  /** Of all mails together. */
  readonly maxTotalBytes: number;
  /** SMTP connections at one time. */
  readonly maxClients: number;
};

export type MailCatcher = {
  readonly smtp: { readonly host: string; readonly port: number };
  /** Of page and API, without a trailing slash; absent: there is no HTTP side. */
  readonly url?: string;
  /** Reads the store itself: no HTTP, and a hint at the moment a mail comes in. Its close leaves the catcher open. */
  mailbox(): Mailbox;
  /** Ends every connection at once. */
  close(): Promise<void>;
};

const defaultLimits: CatcherLimits = {
  maxMails: 5_000,
  maxMailBytes: 10 * 1_024 * 1_024,
  maxTotalBytes: 64 * 1_024 * 1_024,
  maxClients: 200,
};

/** Opens the embedded mail catcher. Throws Problem `PORT_IN_USE`. */
export async function createMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const {
    host,
    smtpPort,
    httpPort,
    clock,
    random,
    hostname = 'mail.scimulator.example',
    basicAuth,
    webPath = '',
  } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const store = createMailStore(limits, clock, () => newId(hostname, random));
  const smtp = await openSmtpFace({ ...limits, host, port: smtpPort, hostname, accept: store.add });
  const http =
    httpPort === undefined
      ? undefined
      : await openHttpFace({
          host,
          port: httpPort,
          hostname,
          smtp: { host, port: smtp.port },
          store,
          clock,
          basicAuth,
          webPath,
        }).catch(async (error: unknown) => {
          await smtp.close();
          throw error;
        });
  return {
    smtp: { host, port: smtp.port },
    ...(http ? { url: http.url } : {}),
    mailbox: () => createCatcherMailbox(store),
    async close() {
      await Promise.all([smtp.close(), http?.close()]);
    },
  };
}

/** As MailHog's: 32 random bytes in URL-safe base64, `@`, the host's name. */
function newId(hostname: string, random: (() => number) | undefined): string {
  const bytes = random ? Buffer.from(Array.from({ length: 32 }, () => Math.floor(random() * 256))) : randomBytes(32);
  return `${bytes.toString('base64url')}=@${hostname}`;
}
