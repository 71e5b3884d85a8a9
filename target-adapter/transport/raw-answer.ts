import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { Problem } from '../problem.ts';
import type { ScimResponse } from '../scim/exchange.ts';
import { isDeep, maxDepth } from '../scim/json-depth.ts';
import { spellBytes } from './wording.ts';

/** An answer as it came off the wire. */
export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly bytes: Buffer;
};

export type AnswerLimits = {
  /** Whose answer it is, in messages. */
  readonly name: string;
  /** `GET /Users` */
  readonly asked: string;
  readonly url: string;
  readonly maxBytes: number;
};

/** `Content-Encoding: gzip, gzip, gzip, …` multiplies; nobody honest goes beyond two. */
const maxEncodings = 3;

/** The answer decoded, with its JSON where it is JSON. Throws Problem `TARGET_ANSWER_TOO_LARGE`. */
export async function readAnswer(raw: RawAnswer, limits: AnswerLimits): Promise<ScimResponse> {
  const headers = plainHeaders(raw.headers);
  const encoding = headers['content-encoding'] ?? '';
  const bytes = await decoded(raw.bytes, encoding, limits);
  const text = (bytes ?? raw.bytes).toString('utf8');
  const body = parsed(text, limits);
  return {
    status: raw.status,
    headers,
    ...(body === undefined ? {} : { body }),
    text,
    ...(bytes === undefined ? { undecoded: encoding } : {}),
    url: limits.url,
  };
}

export function tooLarge({ name, asked, maxBytes }: AnswerLimits): Problem {
  return new Problem('TARGET_ANSWER_TOO_LARGE', {
    happened: `${name} answers ${asked} with more than ${spellBytes(maxBytes)}`,
    expected: `an answer of at most ${spellBytes(maxBytes)}`,
    next: 'have the target answer in pages, or raise maxBytes of the target in the configuration',
  });
}

function plainHeaders(headers: RawAnswer['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]],
    ),
  );
}

/** undefined where the encoding is unknown or does not fit: then the bytes are evidence as they came. */
async function decoded(bytes: Buffer, encoding: string, limits: AnswerLimits): Promise<Buffer | undefined> {
  const encodings = encoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (bytes.length === 0) return bytes;
  if (encodings.length > maxEncodings) return undefined;
  let current: Buffer | undefined = bytes;
  for (const name of encodings.reverse()) {
    try {
      current = await unpack(name, current, limits.maxBytes);
    } catch (error) {
      if (isCode(error, 'ERR_BUFFER_TOO_LARGE')) throw tooLarge(limits);
      return undefined;
    }
    if (current === undefined) return undefined;
  }
  return current;
}

const unzip = {
  gzip: promisify(gunzip),
  brotli: promisify(brotliDecompress),
  zlib: promisify(inflate),
  raw: promisify(inflateRaw),
};

/** undefined: not known here. */
async function unpack(encoding: string, bytes: Buffer, maxOutputLength: number): Promise<Buffer | undefined> {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return unzip.gzip(bytes, { maxOutputLength });
    case 'br':
      return unzip.brotli(bytes, { maxOutputLength });
    case 'deflate':
      // RFC 9110 §8.4.1.2: zlib's format; some servers send the bare stream. The first byte of zlib's says method 8.
      return ((bytes[0] ?? 0) & 0x0f) === 8
        ? unzip.zlib(bytes, { maxOutputLength })
        : unzip.raw(bytes, { maxOutputLength });
    default:
      return undefined;
  }
}

function parsed(text: string, limits: AnswerLimits): unknown {
  if (text === '') return undefined;
  if (isDeep(text)) {
    throw new Problem('TARGET_ANSWER_TOO_LARGE', {
      happened: `${limits.name} answers ${limits.asked} with JSON nested deeper than ${maxDepth} levels`,
      expected: `JSON of at most ${maxDepth} levels`,
      next: 'look at what this endpoint answers',
    });
  }
  try {
    // RFC 8259 §8.1: a reader may ignore a byte order mark.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
