import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { connectionProblem } from '../transport/connection-problem.ts';
import { withinTime } from '../transport/time-limit.ts';
import { tlsProblem } from '../transport/tls-problem.ts';
import { quoted, spellBytes, spellDuration } from '../transport/wording.ts';
import { fetchSameOrigin } from './same-origin-fetch.ts';
import { filledBody, filledPath, type Values } from './template.ts';

/** One call as the configuration describes it. */
export type CallDescription = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, with `{placeholders}`. */
  readonly path: string;
  /** Sent as JSON, with `{placeholders}`. */
  readonly body?: unknown;
  /** JSON pointers into the answer, by what is found there. */
  readonly answer?: Readonly<Record<string, string | undefined>> | undefined;
};

/** Where the calls go. */
export type CallPlace = {
  readonly baseUrl: string;
  /** Secrets looked up. Their values are never shown. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

export type CallLimits = {
  readonly clock: Clock;
  /** Default 30 s. */
  readonly timeoutMs?: number;
  /** Of an answer. Default 1 MB. */
  readonly maxBytes?: number;
  /** `scimulator/0.1.0` */
  readonly userAgent?: string;
};

export type CallAnswer = {
  readonly status: number;
  /** The parsed JSON; absent where it is none. */
  readonly body?: unknown;
  readonly text: string;
};

/** Makes the described calls over the global `fetch`, within their limits. */
export type Caller = {
  /** A status outside 2xx throws Problem `ADMINISTRATION_FAILED`, but for those in `accepted`. */
  call(name: string, description: CallDescription, values: Values, accepted?: readonly number[]): Promise<CallAnswer>;
  complain(name: string, answer: CallAnswer): (what: string) => Problem;
  /** Never to be shown from now on. */
  hide(secret: string): void;
  close(): Promise<void>;
};

export function createCaller(place: CallPlace, limits: CallLimits): Caller {
  const { clock, timeoutMs = 30_000, maxBytes = 1_000_000, userAgent } = limits;
  const closing = new AbortController();
  const secrets = new Set(
    Object.values(place.headers ?? {}).flatMap((value) => [value, value.split(' ').at(-1) ?? value]),
  );

  const scrubbed = (text: string): string =>
    [...secrets]
      .filter((secret) => secret.length > 3)
      .reduce((rest, secret) => rest.replaceAll(secret, 'redacted'), text);

  const failed = (name: string, happened: string, options?: ErrorOptions, next?: string): Problem =>
    new Problem(
      'ADMINISTRATION_FAILED',
      {
        happened: `administration.http.${name} failed: ${scrubbed(happened)}`,
        expected: 'an answer of the target’s administration with a status of 200 to 299',
        next:
          next ??
          `check administration.http.${name} of the target in the configuration, and the credential in administration.http.headers`,
      },
      options,
    );

  async function call(
    name: string,
    description: CallDescription,
    values: Values,
    accepted: readonly number[] = [],
  ): Promise<CallAnswer> {
    const url = urlOf(place.baseUrl, description, values, (what) => failed(name, what));
    const asked = `${description.method} ${url.href}`;
    const body = description.body === undefined ? undefined : JSON.stringify(filledBody(description.body, values));
    const headers = {
      accept: 'application/json',
      ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...lowerCased(place.headers ?? {}),
    };
    const late = () => failed(name, `no whole answer to ${asked} within ${spellDuration(timeoutMs)}`);
    return withinTime({ clock, limitMs: timeoutMs, signal: closing.signal, late }, async (signal) => {
      try {
        const response = await fetchSameOrigin(
          url,
          { method: description.method, headers, ...(body === undefined ? {} : { body }), signal },
          (why) => failed(name, why),
        );
        const text = await textWithin(response, maxBytes, () =>
          failed(name, `the answer to ${asked} is longer than ${spellBytes(maxBytes)}`),
        );
        if (!response.ok && !accepted.includes(response.status)) {
          throw failed(
            name,
            `${asked} answers ${response.status}${text.trim() === '' ? '' : ` ${quoted(scrubbed(text))}`}`,
          );
        }
        return { status: response.status, text, ...parsed(text) };
      } catch (error) {
        if (error instanceof Problem || signal.aborted) throw error;
        throw await unreachable(name, asked, url, error);
      }
    });
  }

  /** What `fetch` throws as a TypeError; anything else is a fault of ours. */
  async function unreachable(name: string, asked: string, url: URL, error: unknown): Promise<unknown> {
    if (!(error instanceof TypeError)) return error;
    const [method = ''] = asked.split(' ');
    const attempted = { name: 'the administration', method, url: url.href, asked, connectTimeoutMs: 10_000 };
    const tls = await tlsProblem(error.cause, attempted, undefined);
    if (tls !== undefined)
      return failed(
        name,
        tls.message,
        { cause: error },
        'name an authority of your own in NODE_EXTRA_CA_CERTS (a PEM file)',
      );
    const told = connectionProblem(error.cause, attempted);
    const why = told instanceof Error ? told.message : error.message;
    return failed(name, told instanceof Problem ? why : `no answer to ${asked}: ${why}`, { cause: error });
  }

  return {
    call,
    complain:
      (name, { status, body, text }) =>
      (what) =>
        failed(name, `it answers ${status} ${shapeOf(body, text)}, and ${what}`),
    hide: (secret) => void secrets.add(secret),
    close() {
      closing.abort(new Error('the administration is closed'));
      return Promise.resolve();
    },
  };
}

function urlOf(baseUrl: string, { path }: CallDescription, values: Values, complain: (what: string) => Problem): URL {
  try {
    return new URL(baseUrl.replace(/\/+$/, '') + filledPath(path, values));
  } catch (error) {
    if (error instanceof RangeError) throw complain(`${error.message}, which cannot stand in ${path}`);
    throw error;
  }
}

async function textWithin(response: Response, maxBytes: number, tooLong: () => Problem): Promise<string> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  for (let received = 0; reader !== undefined; ) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.length;
    // The rest is let go by the signal of the call, which ends with it.
    if (received > maxBytes) throw tooLong();
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): { readonly body?: unknown } {
  try {
    return { body: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What came back without its values, which may be secret: `an object with id, value`. */
function shapeOf(body: unknown, text: string): string {
  if (body === undefined) return text.trim() === '' ? 'without a body' : 'with what is no JSON';
  if (Array.isArray(body)) return `with a list of ${body.length}`;
  if (typeof body !== 'object' || body === null) return `with a ${body === null ? 'null' : typeof body}`;
  const names = Object.keys(body);
  return names.length === 0 ? 'with an empty object' : `with an object of ${quoted(names.join(', ')).slice(1, -1)}`;
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
