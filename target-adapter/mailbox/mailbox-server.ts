import { Problem } from '../problem.ts';
import { type BoundedAnswer, fetchBounded, whyNoAnswer } from './bounded-fetch.ts';

/** Where a mailbox's HTTP API is. */
export type MailboxServer = {
  /** With the path prefix where the mailbox has one (MH_UI_WEB_PATH, --webroot); user and password may stand in it. */
  readonly url: string;
  readonly basicAuth?: { readonly user: string; readonly password: string };
  /** For one request. Default 5 s. */
  readonly timeoutMs?: number;
  /** For one answer. Default 16 MiB. */
  readonly maxBytes?: number;
};

/** `tooLarge` in place of a body that exceeds the limit. */
export type MailboxAnswer = {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly size: 'fits' | 'tooLarge';
};

/** The HTTP API of a mailbox, each request bounded in time and size, every failure a Problem that names its cause. */
export type MailboxApi = {
  /** `MailHog at http://127.0.0.1:8025`; never a password. */
  readonly name: string;
  get(path: string, signal: AbortSignal): Promise<MailboxAnswer>;
  delete(path: string, signal: AbortSignal, body?: unknown): Promise<MailboxAnswer>;
};

/** Speaks to a mailbox at its URL. Throws Problem `CONFIG_INVALID` where that is no http URL. */
export function createMailboxApi(product: string, server: MailboxServer): MailboxApi {
  const { base, authorization } = readServer(server);
  const { timeoutMs = 5_000, maxBytes = 16 * 1_024 * 1_024 } = server;
  const name = `${product} at ${base}`;

  async function send(
    method: 'GET' | 'DELETE',
    path: string,
    signal: AbortSignal,
    body?: unknown,
  ): Promise<MailboxAnswer> {
    const headers = {
      accept: '*/*',
      ...authorization,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await fetchBounded(`${base}${path}`, {
      method,
      headers,
      timeoutMs,
      maxBytes,
      signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw unreachable(
        name,
        `does not answer: ${whyNoAnswer(error, timeoutMs)}`,
        'start it, or put its right URL into the configuration of mail',
        error,
      );
    });
    refuseUseless(name, answer, base);
    return {
      status: answer.status,
      contentType: answer.headers['content-type'] ?? '',
      bytes: answer.bytes,
      size: answer.extent === 'whole' ? 'fits' : 'tooLarge',
    };
  }

  return {
    name,
    get: (path, signal) => send('GET', path, signal),
    delete: (path, signal, body) => send('DELETE', path, signal, body),
  };
}

/** The body as JSON; undefined where it is none. */
export function jsonOf({ bytes }: MailboxAnswer): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function unreachable(name: string, what: string, next: string, cause?: unknown): Problem {
  return new Problem(
    'MAILBOX_UNREACHABLE',
    { happened: `${name} ${what}`, expected: 'the HTTP API of a MailHog or a Mailpit', next },
    { cause },
  );
}

/** A mail is read whole or not at all: the link could stand in the part that is missing. */
export function mailTooLarge(name: string): Problem {
  return new Problem('MAIL_UNREADABLE', {
    happened: `${name} holds a mail that exceeds the size limit`,
    expected: 'a mail of at most 16 MiB',
    next: 'remove that mail from the mailbox, and find out why the target writes mails of this size',
  });
}

/** "None came" may be said only of a mailbox that was read whole: mails shift and repeat, and so many pages is no mailbox for tests. */
export function notReadWhole(name: string, seen: number): Problem {
  return new Problem('MAIL_UNREADABLE', {
    happened: `${name} finds more mails for one address than are read: there are more after ${seen}`,
    expected: 'a mailbox that can be read whole',
    next: 'empty it, or give the target a mailbox of its own while it is tested',
  });
}

/** What stands among the mails that a mailbox found, and is none. */
export function unreadableEntries(name: string, count: number): Problem {
  return unreachable(
    name,
    `finds ${count === 1 ? 'a mail that is' : `${count} mails that are`} not what its API says`,
    'open its page in a browser and look at what it shows; the URL must be that of a MailHog or a Mailpit',
  );
}

function refuseUseless(name: string, { status, headers }: BoundedAnswer, base: string): void {
  if (status === 401 || status === 403) {
    throw unreachable(
      name,
      `refuses the log-in (${status})`,
      `give its user and password: ${base.replace('://', '://USER:PASSWORD@')}`,
    );
  }
  if (status >= 300 && status < 400) {
    throw unreachable(
      name,
      `redirects to ${headers.location ?? 'nowhere'} (${status})`,
      'name the URL that it redirects to, without the path of the API',
    );
  }
}

function readServer({ url, basicAuth }: MailboxServer): { base: string; authorization: Record<string, string> } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new Problem('CONFIG_INVALID', {
      happened: 'the URL of the mailbox is not an http or https URL',
      expected: 'a URL such as http://127.0.0.1:8025',
      next: 'put it right under mail in the configuration',
    });
  }
  const user = basicAuth?.user ?? decodeURIComponent(parsed.username);
  const password = basicAuth?.password ?? decodeURIComponent(parsed.password);
  const authorization =
    user === '' ? {} : { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  return { base: `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`, authorization };
}
