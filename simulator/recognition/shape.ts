import type { ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { attribute, isObject, simpleText } from '../../target-adapter/scim/resource.ts';
import { operationsIn } from './recognise.ts';

/** How a request is spelt, whatever it says and of whom. */
export type Shape = {
  /** By aspect, in words: `blanks in the query` → `+`. */
  readonly facts: ReadonlyMap<string, string>;
  /** End-to-end headers, in order, as spelt. */
  readonly headers: ReadonlyMap<string, string>;
  /** Attributes of the body by their path, in order, and the form of their value. */
  readonly attributes: ReadonlyMap<string, string>;
};

/** Told by whatever carries the request, or different each time. */
const carried =
  /^(host|connection|keep-alive|content-length|transfer-encoding|expect|authorization|cookie|date|via|forwarded|x-forwarded-.*|x-real-ip|true-client-ip|cdn-loop|cf-.*|ngrok-.*|traceparent|tracestate|x-.*(request|correlation|trace)-?id|(client-)?request-id|x-(b3|amzn|arr|azure|envoy|cloud)-.*|max-forwards|x-original-.*)$/i;
const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

export function shapeOf({ method, path, headers = {}, body }: ScimRequest): Shape {
  const facts = new Map<string, string>([['method', method]]);
  const [way = '', query] = path.split('?');
  facts.set('path', way.replace(/^(\/[^/]+)\/[^/]+/, '$1/{id}'));
  if (query !== undefined) for (const [aspect, told] of queryFacts(query)) facts.set(aspect, told);
  const attributes = new Map<string, string>();
  if (isObject(body)) {
    const operations = operationsIn(body);
    if (operations.length > 0) for (const [aspect, told] of operationFacts(operations)) facts.set(aspect, told);
    facts.set('schemas', wordsOf(attribute(body, 'schemas')));
    collect(attributes, body, '');
  } else if (body !== undefined) facts.set('body', 'no JSON object');
  return { facts, attributes, headers: plainHeaders(headers) };
}

function plainHeaders(headers: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !carried.test(name));
  return new Map(kept.map(([name, value]) => [name, value.replaceAll(guid, '{guid}')]));
}

function* queryFacts(query: string): Generator<readonly [string, string]> {
  const pairs = query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return at === -1 ? ([pair, ''] as const) : ([pair.slice(0, at), pair.slice(at + 1)] as const);
  });
  yield ['parameters of the query', pairs.map(([name]) => name).join(', ')];
  for (const [name, value] of pairs) {
    if (name.toLowerCase() !== 'filter') {
      // Which page it is, is no way of speaking.
      yield [`${name} in the query`, /^startIndex$/i.test(name) && /^\d+$/.test(value) ? 'a number' : value];
      continue;
    }
    const spelt = decodeForm(value);
    yield ['filter', spelt.replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"')];
    const blank = /\+|%20/.exec(value)?.[0];
    if (blank !== undefined) yield ['blanks in the query', blank];
    const quote = /%22|"/.exec(value)?.[0];
    if (quote !== undefined) yield ['quotes in the query', quote];
    const at = /%40|@/.exec(value)?.[0];
    if (at !== undefined) yield ['@ in the query', at];
  }
}

function* operationFacts(operations: readonly object[]): Generator<readonly [string, string]> {
  const each = operations.filter(isObject);
  yield ['spelling of op', distinct(each.map((operation) => styleOf(simpleText(attribute(operation, 'op')))))];
  yield ['members of an operation', distinct(each.map((operation) => Object.keys(operation).join(', ')))];
  for (const operation of each) {
    const path = attribute(operation, 'path');
    const value = attribute(operation, 'value');
    const op = simpleText(attribute(operation, 'op')).toLowerCase();
    const where = typeof path === 'string' ? path.replaceAll(/"(?:[^"\\]|\\.)*"/g, literal) : 'no path';
    // What of a person is sent is the mapping's; how it is sent is the dialect's.
    if (isObject(value)) for (const [name, form] of flat(value)) yield [`${op} ${where}: ${name}`, form];
    else if (value !== undefined) yield [`${op} ${where}`, formOf(value)];
    else yield [`${op} ${where}`, 'no value'];
  }
}

const styleOf = (word: string): string =>
  word === word.toLowerCase() ? 'in lower case: add' : /^[A-Z][a-z]+$/.test(word) ? 'with a capital: Add' : word;

/** `type eq "work"` names a place; what is compared with `value` names somebody. */
const literal = (quoted: string): string => (/^"(work|home|other|mobile|true|false)"$/i.test(quoted) ? quoted : '"…"');

function collect(attributes: Map<string, string>, body: object, prefix: string): void {
  for (const [name, value] of Object.entries(body)) {
    if (prefix === '' && /^(Operations|schemas)$/i.test(name)) attributes.set(name, 'there');
    else if (isObject(value) && Object.keys(value).length > 0)
      collect(attributes, value, `${prefix}${name}${separator(name)}`);
    else attributes.set(prefix + name, formOf(value));
  }
}

const separator = (name: string): string => (/^urn:/i.test(name) ? ':' : '.');

function flat(value: object): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  collect(found, value, '');
  return [...found];
}

/** A value without what it says. */
function formOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === '') return 'an empty text';
  if (typeof value === 'string')
    return /^(true|false)$/i.test(value) ? `a boolean as text, ${caseOf(value)}` : 'a text';
  if (typeof value === 'boolean') return 'a boolean';
  if (typeof value === 'number') return 'a number';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${distinct(value.map(formOf))}`;
  if (!isObject(value)) return 'nothing';
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${formOf(each)}`)
    .join(', ')} }`;
}

const caseOf = (text: string): string => (/^[TF][a-z]+$/.test(text) ? 'True or False' : 'true or false');

const distinct = (texts: readonly string[]): string => [...new Set(texts)].sort().join(' | ');

const wordsOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(', ') || 'an empty list' : 'none';

function decodeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
