import { isIP } from 'node:net';
import { Problem, type ProblemCode } from '../problem.ts';
import { quoted, spellDuration } from './wording.ts';

/** What was tried when no answer came. */
export type Attempted = {
  /** The target as the user calls it. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  /** `GET /Users` */
  readonly asked: string;
  readonly connectTimeoutMs: number;
  /** `http://proxy.corp:8080`, where the way leads through one. */
  readonly proxyUrl?: string;
};

/**
 * What a failure below HTTP means to a user. What is not recognized is returned as it is: a fault of ours.
 * Failures of certificates are told by `tls-problem.ts`.
 */
export function connectionProblem(error: unknown, attempted: Attempted): unknown {
  if (!(error instanceof Error)) return error;
  const { code, address } = causeOf(error);
  const { name, method, url, asked } = attempted;
  const place = placeOf(attempted, address);
  const told = (problem: ProblemCode, happened: string, next: string) =>
    new Problem(problem, { happened, expected: `an answer to ${method} ${url}`, next }, { cause: error });
  const proxyRefusal = /^Proxy response \((\d+)\)/.exec(error.message)?.[1];
  if (proxyRefusal !== undefined) {
    const happened = `the proxy ${attempted.proxyUrl} answers ${proxyRefusal} when asked for ${new URL(url).host}`;
    return told(
      'TARGET_UNREACHABLE',
      happened,
      'check proxy of the target in the configuration and what the proxy lets through',
    );
  }
  const unasked = interim.get(error.message);
  if (unasked !== undefined) {
    const happened = `${name} answers ${asked} with ${unasked}, which was not asked for, and nothing after it can be read`;
    return told('TARGET_NOT_HTTP', happened, lookBehind);
  }
  switch (code) {
    case 'ECONNREFUSED':
      return told('TARGET_UNREACHABLE', `${name} does not answer: nothing listens at ${place}`, checkTheAddress);
    case 'ENOTFOUND':
      return told(
        'TARGET_UNREACHABLE',
        `${name} has no address: the name ${hostOf(attempted)} is unknown to DNS`,
        'check the spelling of the base URL, and the VPN',
      );
    case 'EAI_AGAIN':
      return told(
        'TARGET_UNREACHABLE',
        `${name} has no address now: DNS gave no answer for ${hostOf(attempted)}`,
        'check the network and the VPN, then run it again',
      );
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return told('TARGET_UNREACHABLE', `${name} does not answer: no way leads to ${place} (${code})`, checkTheAddress);
    case 'EACCES':
    case 'EPERM':
      return told(
        'TARGET_UNREACHABLE',
        `${name} is out of reach: this machine does not let us connect to ${place} (${code})`,
        'check the firewall of this machine',
      );
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return told(
        'TARGET_TIMEOUT',
        `${name} does not answer: no connection to ${place} within ${spellDuration(attempted.connectTimeoutMs)}`,
        checkTheAddress,
      );
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return told(
        'TARGET_CONNECTION_LOST',
        `${name} closed the connection before its answer to ${asked} was complete`,
        url.startsWith('https:')
          ? 'look at the log of the target; one that asks for a client certificate closes like this, too (tls.certificate and tls.key of the target in the configuration)'
          : 'look at the log of the target, or of the proxy before it; an HTTPS port closes like this, too: then the base URL begins with https://',
      );
    case 'UND_ERR_HEADERS_OVERFLOW':
      return told(
        'TARGET_ANSWER_TOO_LARGE',
        `${name} answers ${asked} with headers that are too large`,
        'look at the headers that this endpoint answers',
      );
    default:
      if (error.name === 'HTTPParserError' || code.startsWith('HPE_')) {
        const why =
          code === 'HPE_HEADER_OVERFLOW' ? 'headers that are too large' : `what is no HTTP: ${quoted(error.message)}`;
        const problem = code === 'HPE_HEADER_OVERFLOW' ? 'TARGET_ANSWER_TOO_LARGE' : 'TARGET_NOT_HTTP';
        return told(
          problem,
          `${name} answers ${asked} with ${why}`,
          code === 'HPE_INVALID_STATUS'
            ? lookBehind
            : 'check scheme and port of the base URL: an HTTPS port answers http:// like this',
        );
      }
      return error;
  }
}

/** Interim answers at which undici closes the connection, by its own words for them. RFC 9110 §15.2 */
const interim: ReadonlyMap<string, string> = new Map([
  ['bad response', '100 Continue'],
  ['bad upgrade', '101 Switching Protocols'],
]);

const lookBehind = 'see what answers like this: the target, or a proxy before it';

const checkTheAddress = 'check the address and the VPN, then run it again';

/** `no answer to POST /Users within 30 s`, as far as it had come. */
export function timeoutProblem(
  attempted: Attempted,
  timeoutMs: number,
  came: 'nothing' | 'no-answer' | 'a-part',
): Problem {
  const { name, method, url, asked } = attempted;
  const within = `within ${spellDuration(timeoutMs)}`;
  const happened = {
    nothing: `${name} does not answer: no connection to ${placeOf(attempted)} ${within}`,
    'no-answer': `no answer to ${asked} ${within}`,
    'a-part': `the answer to ${asked} did not end ${within}`,
  }[came];
  return new Problem('TARGET_TIMEOUT', {
    happened,
    expected: `a whole answer to ${method} ${url} ${within}`,
    next: 'look at what the target is doing, or raise timeoutSeconds of the target in the configuration',
  });
}

const hostOf = ({ url, proxyUrl }: Attempted): string => new URL(proxyUrl ?? url).hostname.replace(/^\[|\]$/g, '');

/** `staging.example.com, port 443 (203.0.113.7)`; the proxy's where there is one. */
export function placeOf(attempted: Attempted, address?: string): string {
  const { port, protocol } = new URL(attempted.proxyUrl ?? attempted.url);
  const host = hostOf(attempted);
  const place = `${host}, port ${port || (protocol === 'https:' ? 443 : 80)}`;
  const told = address !== undefined && isIP(host) === 0 ? `${place} (${address})` : place;
  return attempted.proxyUrl === undefined ? told : `the proxy ${told}`;
}

/** Code and address of the failure; of the last attempt where a name has several addresses. */
function causeOf(error: Error): { readonly code: string; readonly address?: string } {
  const inner = error instanceof AggregateError ? error.errors.at(-1) : error;
  const code = inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
  const address =
    inner instanceof Error && 'address' in inner && typeof inner.address === 'string' ? inner.address : undefined;
  return address === undefined ? { code } : { code, address };
}
