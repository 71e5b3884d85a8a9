import { decoded } from '../../../target-adapter/scim/location.ts';
import { segmentsOf } from './shown.ts';

/** Whether a URL names this id: as a segment of its path, or a value of its query. RFC 7644 §3.2 */
export function namesId(url: string, id: string): boolean {
  const wanted = id.toLowerCase();
  const base = 'https://base.invalid';
  if (!URL.canParse(url, base)) return false;
  const { pathname, searchParams } = new URL(url, base);
  const parts = [...segmentsOf(url), ...searchParams.values()];
  // An id with a slash in it may stand there as it is.
  return parts.some((part) => part.toLowerCase() === wanted) || decoded(pathname).toLowerCase().endsWith(wanted);
}

/**
 * Two URLs of one resource: host, port, prefix and version segment are not compared, since a proxy may rewrite them, and
 * a relative URL has none. RFC 7643 §2.4, RFC 7644 §3.3
 */
export function areSame(one: string, other: string): boolean {
  const end = (url: string): string => segmentsOf(url).slice(-2).join('/').toLowerCase();
  const [shorter = '', longer = ''] = [end(one), end(other)].sort((a, b) => a.length - b.length);
  return longer === shorter || longer.endsWith(`/${shorter}`);
}
