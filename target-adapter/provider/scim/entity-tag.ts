import { createHash } from 'node:crypto';
import type { ScimMethod } from '../../scim/exchange.ts';
import type { Resource } from '../../scim/resource.ts';

/** The version of one state of a resource, as ETag and `meta.version` have it. RFC 7644 §3.14, RFC 7643 §3.1 */
export type EntityTag = string;

/** Weak: answers to the same version may differ in what they show. `also`: ids that belong to the state and are not stored in it. */
export function entityTagOf(resource: Resource, also: readonly string[]): EntityTag {
  let content = contents.get(resource);
  if (content === undefined) {
    content = digest(JSON.stringify(resource));
    contents.set(resource, content);
  }
  return `W/"${also.length === 0 ? content : digest([content, ...also].join(' '))}"`;
}

/** Resources are never changed in place. */
const contents = new WeakMap<Resource, string>();

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** If-Match and If-None-Match of a request, as they came. */
export type Conditions = { readonly ifMatch: string | undefined; readonly ifNoneMatch: string | undefined };

/**
 * What becomes of a request for a resource that exists in this version. Tags are compared weakly, since SCIM's own examples
 * send weak ones in If-Match. RFC 9110 §13.2.2, RFC 7644 §3.14
 */
export function judgeConditions(
  method: ScimMethod,
  { ifMatch, ifNoneMatch }: Conditions,
  current: EntityTag,
): 'proceed' | 'not-modified' | 'failed' {
  if (ifMatch !== undefined && !names(ifMatch, current)) return 'failed';
  if (ifNoneMatch === undefined || !names(ifNoneMatch, current)) return 'proceed';
  return method === 'GET' || method === 'HEAD' ? 'not-modified' : 'failed';
}

function names(header: string, current: EntityTag): boolean {
  if (header.trim() === '*') return true;
  const tags = header.match(/(?:W\/)?"[^"]*"|[^\s,]+/g) ?? [];
  return tags.some((tag) => opaque(tag) === opaque(current));
}

/** A tag that a client sends without its quotes is the same. */
const opaque = (tag: string): string => tag.replace(/^W\//, '').replace(/^"|"$/g, '');
