import request from 'supertest';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
  createMailCatcher,
  type MailCatcher,
  type MailCatcherOptions,
} from '../../../../target-adapter/mailbox/catcher/mail-catcher.ts';
import type { MailHogMessage } from '../../../../target-adapter/mailbox/catcher/mailhog-json.ts';
import { realClock } from '../../clocks.ts';
import { sendMail } from '../send-mail.ts';

/** What MailHog's list and search answer. */
export type MailHogWindow = {
  readonly total: number;
  readonly count: number;
  readonly start: number;
  readonly items: readonly MailHogMessage[];
};

/** A catcher with an HTTP side, opened once for a file and empty before each test. */
export type OpenCatcher = {
  readonly url: string;
  /** Host and port of the HTTP side, for a client that wants them apart. */
  readonly http: URL;
  readonly smtpPort: number;
  /** The JSON at this path, whatever its type says: MailHog calls it text/json. */
  json(path: string): Promise<unknown>;
  message(id: string): Promise<MailHogMessage>;
  list(path: string): Promise<MailHogWindow>;
  /** Hands a source over; answers the id that the mail was given. */
  send(source: string | Buffer, envelope?: { from?: string; to?: readonly string[] }): Promise<string>;
};

export function openCatcher(change: Partial<MailCatcherOptions> = {}): OpenCatcher {
  let catcher: MailCatcher;
  beforeAll(async () => {
    catcher = await createMailCatcher({
      host: '127.0.0.1',
      smtpPort: 0,
      httpPort: 0,
      clock: realClock,
      hostname: 'mail.test',
      ...change,
    });
  });
  beforeEach(async () => {
    const { signal } = new AbortController();
    const mailbox = catcher.mailbox();
    await mailbox.remove(
      (await mailbox.newest(Number.MAX_SAFE_INTEGER, signal)).map(({ id }) => id),
      signal,
    );
  });
  afterAll(() => catcher.close());
  return {
    get url() {
      return catcher.url ?? '';
    },
    get http() {
      return new URL(catcher.url ?? '');
    },
    get smtpPort() {
      return catcher.smtp.port;
    },
    json: (path) => parsed(catcher.url, path),
    message: (id) => parsed(catcher.url, `/api/v1/messages/${id}`),
    list: (path) => parsed(catcher.url, path),
    async send(source, { from = 'bounce@sp.test', to = ['ada@corp.test'] } = {}) {
      const response = await sendMail(catcher.smtp, { from, to }, source);
      return response.replace(/^250 Ok: queued as /, '');
    },
  };
}

async function parsed<Answer>(url: string | undefined, path: string): Promise<Answer> {
  const { text } = await request(url ?? '').get(path);
  return JSON.parse(text);
}
