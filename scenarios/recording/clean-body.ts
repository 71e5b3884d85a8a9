import { isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { cleanFilter, cleanPath, cleanUrl, isTypeWord } from './clean-url.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** `resources`: of people and groups. `description`: what a target says of itself at its discovery endpoints. */
export type BodyKind = 'resources' | 'description' | 'refusal';

export type CleanBody = { readonly baseUrl: string; readonly pseudonyms: Pseudonyms; readonly kind: BodyKind };

const secrets =
  /^(password|newpassword|passwd|client_?secret|access_?token|refresh_?token|id_?token|token|secret|api_?key)$/i;
const counters =
  /^(totalresults|startindex|itemsperpage|count|maxresults|maxoperations|maxpayloadsize|failonerrors|status)$/i;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,12})?)?(Z|[+-]\d\d:?\d\d)?$/;
/** Members of a schema or a resource type that name a part of it. RFC 7643 §6, §7 */
const describing = /^(name|id|schema|endpoint|canonicalvalues|referencetypes|mutability|returned|uniqueness)$/i;
const dataTypes =
  /^(string|boolean|decimal|integer|datetime|binary|reference|complex|oauth|oauth2|oauthbearertoken|httpbasic|httpdigest)$/i;
const scimTypes =
  /^(invalidfilter|toomany|uniqueness|mutability|invalidsyntax|invalidpath|notarget|invalidvalue|invalidvers|sensitive|invalidcursor|expiredcursor|invalidcount)$/i;

/**
 * A body with the same members in the same order, whose values name nobody: only what SCIM itself gives a meaning stays
 * as it is (`schemas`, `op`, names of attributes, counters, booleans, `type`, when something was created).
 */
export function cleanBody(body: unknown, given: CleanBody): unknown {
  const { pseudonyms } = given;
  return walk(body, '');

  function walk(node: unknown, name: string): unknown {
    if (typeof node === 'string') return cleanText(node, name, given);
    if (typeof node === 'number') return keepsNumber(name, given) ? node : pseudonyms.number(node);
    if (Array.isArray(node)) return node.map((entry) => walk(entry, name));
    return isObject(node) ? cleanObject(node) : node;
  }

  function cleanObject(node: JsonObject): JsonObject {
    const members = Object.entries(node).map(([name, entry]): [string, unknown] => {
      const isEmpty = entry === null || entry === '';
      const key = isName(name) ? name : pseudonyms.text(name);
      const meant = name === 'value' ? (lastName(node.path) ?? name) : name;
      if (secrets.test(meant) && !isEmpty && given.kind !== 'description') return [key, 'redacted'];
      return [key, walk(entry, meant)];
    });
    return Object.fromEntries(members);
  }
}

const isName = (text: string): boolean => /^[a-z$_][\w$.-]{0,80}$/i.test(text) || /^urn:[\w:.-]{1,200}$/i.test(text);

/** Of the attribute that a PATCH operation names. */
function lastName(path: unknown): string | undefined {
  if (typeof path !== 'string') return undefined;
  return /([a-z$][\w$-]*)$/i.exec(path.replace(/\[[^\]]*\]/g, ''))?.[1];
}

const keepsNumber = (name: string, { kind }: CleanBody): boolean => counters.test(name) || kind === 'description';

function cleanText(text: string, name: string, { baseUrl, pseudonyms, kind }: CleanBody): string {
  if (text === '' || /^(true|false)$/i.test(text)) return text;
  if (/^urn:[\w:.-]{1,200}$/i.test(text) && /^(schemas?|id|schema)$/i.test(name)) return text;
  if (/^https?:\/\/schemas\.microsoft\.com\/[\w./-]{1,200}$/i.test(text)) return text;
  if (instant.test(text)) return /^(created|lastmodified)$/i.test(name) ? text : pseudonyms.instant(text);
  if (/^https?:\/\//i.test(text)) return cleanUrl(text, baseUrl, pseudonyms);
  switch (name.toLowerCase()) {
    case 'op':
      return /^(add|replace|remove)$/i.test(text) ? text : pseudonyms.text(text);
    case 'method':
      return /^(get|post|put|patch|delete)$/i.test(text) ? text : pseudonyms.text(text);
    case 'path':
      return text.startsWith('/') ? cleanPath(text, pseudonyms) : cleanFilter(text, pseudonyms);
    case '$ref':
    case 'location':
      return cleanUrl(text, baseUrl, pseudonyms);
    case 'type':
    case 'resourcetype':
      if (isTypeWord(text) || (kind === 'description' && dataTypes.test(text))) return text;
      break;
    case 'scimtype':
      return scimTypes.test(text) ? text : pseudonyms.text(text);
    case 'status':
      return /^\d{3}$/.test(text) ? text : pseudonyms.text(text);
    case 'locale':
    case 'preferredlanguage':
      if (/^[a-z]{2}([-_][A-Z]{2})?$/.test(text)) return text;
      break;
  }
  if (kind === 'resources') return pseudonyms.text(text);
  const isDescription = kind === 'description' && describing.test(name) && /^[\w$.:/-]{1,120}$/.test(text);
  return isDescription ? text : pseudonyms.sentence(text);
}
