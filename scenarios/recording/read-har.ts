import type { Exchange, ScimMethod, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { isDeep, maxDepth } from '../../target-adapter/scim/json-depth.ts';
import { isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { recordingProblem } from './recording-problem.ts';
import { whereJsonBreaks } from './where-json-breaks.ts';

/** One entry, as far as it can be judged. `lacks`: what the file does not have of it. */
export type HarEntry = {
  /** From 1. */
  readonly number: number;
  readonly exchange: Exchange;
  readonly lacks?: 'body';
};

const methods: readonly ScimMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const entriesAtMost = 100_000;

/**
 * The entries of a HAR file, version 1.2. What is no request over HTTP, or none of SCIM's methods, is left out.
 * Throws Problem `RECORDING_INVALID` with the number of the entry.
 */
export function readHar(text: string, file: string): readonly HarEntry[] {
  if (isDeep(text.replace(/^\uFEFF/, ''))) throw recordingProblem(file, `is nested deeper than ${maxDepth} levels`);
  const entries = entriesIn(parse(text, file));
  if (entries === undefined) throw recordingProblem(file, 'has no list log.entries');
  if (entries.length > entriesAtMost) throw recordingProblem(file, `has more than ${entriesAtMost} entries`);
  return entries.flatMap((entry: unknown, index) => readEntry(entry, index + 1, file) ?? []);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = whereJsonBreaks(text);
    throw recordingProblem(place === undefined ? file : `${file}:${place.line}:${place.column}`, 'is no JSON');
  }
}

function entriesIn(value: unknown): readonly unknown[] | undefined {
  const log = isObject(value) ? value.log : undefined;
  const entries = isObject(log) ? log.entries : undefined;
  return Array.isArray(entries) ? entries : undefined;
}

function readEntry(entry: unknown, number: number, file: string): HarEntry | undefined {
  const where = `${file}, entry ${number}:`;
  const wrong = (why: string): Error => recordingProblem(where, why);
  if (!isObject(entry)) throw wrong('is no object');
  const { request, response } = entry;
  if (!isObject(request)) throw wrong('request is missing');
  if (typeof request.method !== 'string') throw wrong('request.method is no text');
  if (typeof request.url !== 'string') throw wrong('request.url is no text');
  const method = methods.find((known) => known === request.method);
  if (method === undefined || !/^https?:\/\//i.test(request.url)) return undefined;
  if (!URL.canParse(request.url)) throw wrong('request.url is no URL');
  const headers = headersIn(request.headers, 'request.headers', wrong);
  const sent = isObject(request.postData) ? request.postData.text : undefined;
  const answered = isObject(response) ? readResponse(response, request.url, wrong) : undefined;
  const { startedDateTime, time } = entry;
  const at = typeof startedDateTime === 'string' ? Date.parse(startedDateTime) : Number.NaN;
  const exchange: Exchange = {
    id: `x${number}`,
    by: 'idp',
    at: new Date(Number.isNaN(at) ? 0 : at).toISOString(),
    durationMs: typeof time === 'number' && time >= 0 ? time : 0,
    request: {
      method,
      url: request.url,
      headers,
      ...(typeof sent === 'string' && sent !== '' ? { body: parsedOr(sent, wrong) } : {}),
    },
    ...(answered === undefined
      ? { failure: { code: 'TARGET_CONNECTION_LOST', happened: 'the recording has no answer to it' } }
      : { response: answered.response }),
  };
  // A body that was sent and is not in the file: what it would show cannot be seen.
  const lostSent = typeof sent !== 'string' && Number(request.bodySize) > 0;
  return { number, exchange, ...(lostSent || answered?.lacks === 'body' ? { lacks: 'body' } : {}) };
}

/** undefined: no answer came; recorders write status 0 then. */
function readResponse(
  response: JsonObject,
  url: string,
  wrong: (why: string) => Error,
): { readonly response: ScimResponse; readonly lacks?: 'body' } | undefined {
  const { status, content } = response;
  if (typeof status !== 'number' || !Number.isInteger(status)) throw wrong('response.status is no whole number');
  if (status < 100 || status > 999) return undefined;
  const headers = Object.fromEntries(
    Object.entries(headersIn(response.headers, 'response.headers', wrong)).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const { text, encoding, size } = isObject(content) ? content : {};
  const told = typeof text === 'string' ? (encoding === 'base64' ? decodedText(text) : text) : '';
  const body = told === '' ? undefined : parsedOr(told, wrong);
  const isLost = typeof text !== 'string' && Number(size ?? 0) > 0;
  return {
    response: {
      status,
      headers,
      ...(body === undefined || (typeof body === 'string' && body === told) ? {} : { body }),
      text: told,
      url,
    },
    ...(isLost ? { lacks: 'body' } : {}),
  };
}

const decodedText = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

/** Those of HTTP/2 that begin with a colon are no headers. RFC 9113 §8.3 */
function headersIn(value: unknown, at: string, wrong: (why: string) => Error): Record<string, string> {
  if (value === undefined) return {};
  if (!Array.isArray(value)) throw wrong(`${at} is no list`);
  const headers: Record<string, string> = {};
  const spelt = new Map<string, string>();
  for (const line of value) {
    if (!isObject(line) || typeof line.name !== 'string' || typeof line.value !== 'string')
      throw wrong(`${at} has a line without name and value`);
    if (line.name.startsWith(':')) continue;
    const folded = line.name.toLowerCase();
    const known = spelt.get(folded);
    spelt.set(folded, known ?? line.name);
    headers[known ?? line.name] = known === undefined ? line.value : `${headers[known]}, ${line.value}`;
  }
  return headers;
}

/** JSON where it is JSON, else the text. */
function parsedOr(text: string, wrong: (why: string) => Error): unknown {
  if (isDeep(text)) throw wrong(`holds a body that is nested deeper than ${maxDepth} levels`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
