import type { Pseudonyms } from './pseudonyms.ts';

const endpoints =
  /^(users|groups|me|bulk|\.search|serviceproviderconfigs?|resourcetypes|schemas|user|group|enterpriseuser)$/i;
const schemaUrn = /^urn:ietf:params:scim:[\w:.-]{1,200}$/i;
const attributePath = /^[a-z$][\w$.:-]{0,200}$/i;
const operator = /^(eq|ne|co|sw|ew|gt|ge|lt|le|pr|and|or|not|true|false|null)$/i;
const secretName = /token|secret|password|passwd|api-?key|signature|^sig$|code|ticket|session|^auth/i;

/** Words that RFC 7643 or a product lists for `type`: they say nothing of anybody. RFC 7643 §4.1.2, §4.2 */
const types =
  /^(work|home|other|mobile|fax|pager|aim|gtalk|icq|xmpp|msn|skype|qq|yahoo|photo|thumbnail|direct|indirect|user|group|primary|secondary|enterpriseuser|serviceproviderconfig|resourcetype|schema)$/i;

export const isTypeWord = (text: string): boolean => types.test(text);

/** A URL below the base URL keeps what every target has there; of any other the scheme and names of endpoints are left. */
export function cleanUrl(url: string, baseUrl: string, pseudonyms: Pseudonyms): string {
  if (url.startsWith(`${baseUrl}/`) || url.startsWith(`${baseUrl}?`) || url === baseUrl)
    return baseUrl + cleanPath(url.slice(baseUrl.length), pseudonyms);
  const basePath = URL.canParse(baseUrl) ? new URL(baseUrl).pathname.replace(/\/$/, '') : '';
  if (url.startsWith(`${basePath}/`)) return basePath + cleanPath(url.slice(basePath.length), pseudonyms);
  const [, scheme, host = '', rest = ''] = /^(https?:\/\/)([^/?#]*)([\s\S]*)$/i.exec(url) ?? [];
  return scheme === undefined
    ? cleanPath(url, pseudonyms)
    : scheme + pseudonyms.encoded(host) + cleanPath(rest, pseudonyms);
}

/** Ids of resources, and what a query names; endpoints, names of parameters and of attributes stay. */
export function cleanPath(path: string, pseudonyms: Pseudonyms): string {
  const [, way = '', query] = /^([^?#]*)(?:\?([\s\S]*))?/.exec(path) ?? [];
  const segments = way
    .split('/')
    .map((segment) => (endpoints.test(segment) || schemaUrn.test(segment) ? segment : pseudonyms.encoded(segment)));
  const clean = segments.join('/');
  if (query === undefined) return clean;
  return `${clean}?${query
    .split('&')
    .map((pair) => cleanPair(pair, pseudonyms))
    .join('&')}`;
}

function cleanPair(pair: string, pseudonyms: Pseudonyms): string {
  const at = pair.indexOf('=');
  const raw = at === -1 ? pair : pair.slice(0, at);
  const name = attributePath.test(raw) ? raw : pseudonyms.encoded(raw);
  if (at === -1) return name;
  return `${name}=${cleanParameter(raw.toLowerCase(), pair.slice(at + 1), pseudonyms)}`;
}

function cleanParameter(name: string, value: string, pseudonyms: Pseudonyms): string {
  switch (name) {
    case 'filter':
      return cleanFilter(value, pseudonyms);
    case 'startindex':
    case 'count':
      return /^-?\d{1,9}$/.test(value) ? value : pseudonyms.encoded(value);
    case 'sortorder':
      return /^(a|de)scending$/i.test(value) ? value : pseudonyms.encoded(value);
    case 'attributes':
    case 'excludedattributes':
    case 'sortby': {
      const names = value.replaceAll(/%3a/gi, ':').split(/,|%2c/i);
      return names.every((each) => attributePath.test(each)) ? value : pseudonyms.encoded(value);
    }
    default:
      return secretName.test(name) ? 'redacted' : pseudonyms.encoded(value);
  }
}

/** A filter as it stands in a query, percent-encoded; or in the path of a PATCH operation, as it is. */
export function cleanFilter(filter: string, pseudonyms: Pseudonyms): string {
  const parts = filter.split(/("|%22)/i);
  let clean = '';
  let isInside = false;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      // An escaped quote is a part of the text that it stands in.
      const isEscaped = isInside && /(\\|%5c)$/i.test(parts[index - 1] ?? '');
      if (!isEscaped) isInside = !isInside;
      clean += part;
    } else if (isInside) {
      const isType = /(?:^|[\s+.[(]|%20|%5b|%28)type(?:[\s+]|%20)+(?:eq|ne)(?:[\s+]|%20)+(?:"|%22)$/i.test(clean);
      clean += (isType && isTypeWord(part)) || /^(true|false)$/i.test(part) ? part : pseudonyms.encoded(part);
    } else clean += cleanOutside(part, pseudonyms);
  }
  return clean;
}

/** Between texts stand names and operators; a value that somebody forgot to quote stands behind an operator. */
function cleanOutside(text: string, pseudonyms: Pseudonyms): string {
  const words = text.split(/((?:[\s+]|%20)+)/i);
  return words
    .map((word, index) => {
      if (index % 2 === 1 || word === '') return word;
      const bare = word.replaceAll(/[[\]().]|%5b|%5d|%28|%29|%3a/gi, '');
      const behindOperator = /^(eq|ne|co|sw|ew|gt|ge|lt|le)$/i.test(words[index - 2] ?? '');
      if (operator.test(bare)) return word;
      return !behindOperator && /^[a-z$:][\w$:-]{0,200}$/i.test(bare || ':') ? word : pseudonyms.encoded(word);
    })
    .join('');
}
