import { isToken } from '../../target-adapter/scim/link-token.ts';

/** Whether two links do the same thing for different people: equal but for what in them looks like a token. */
export const sameShape = (a: string, b: string): boolean => shapeOf(a) === shapeOf(b) && shapeOf(a) !== undefined;

const verifying = /verif|confirm|activat|validate/i;
const undoing = /cancel|revert|undo|deny|decline|report|secure|not-?me|dispute/i;

/** Whether a link's address says that it confirms something for one person, and not that it takes something back. */
export const verifies = (link: string): boolean => shapeOf(link) !== undefined && confirms(link) && !takesBack(link);

/** Whether its address says that it confirms something, whatever else it says. */
export const confirms = (link: string): boolean => verifying.test(wordsOf(link));

/** Whether its address says that it takes something back. */
export const takesBack = (link: string): boolean => undoing.test(wordsOf(link));

/** What a person who wrote the address put into it: without the host, and without what only looks like letters. */
function wordsOf(link: string): string {
  if (!URL.canParse(link)) return '';
  const { pathname, search, hash } = new URL(link);
  return (pathname + search + hash)
    .split(/[/?&=#]/)
    .filter((word) => !isToken(word))
    .join(' ');
}

function shapeOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, searchParams, hash } = new URL(link);
  // A page that routes in the browser: `#/verify/TOKEN`, `#token=TOKEN`.
  const [route = '', query = ''] = hash.includes('=') && !hash.startsWith('#/') ? ['', hash.slice(1)] : hash.split('?');
  const [path, inside] = [pathname, route].map(withoutTokens);
  const keys = [...searchParams.keys(), ...new URLSearchParams(query).keys()].sort();
  // A page for everybody (log-in, help) has no token at all: it does nothing for one person.
  if (path === pathname && inside === route && keys.length === 0) return undefined;
  return `${origin}${path}${inside}?${keys.join('&')}`;
}

const withoutTokens = (path: string): string =>
  path
    .split('/')
    .map((segment) => (isToken(segment) ? '*' : segment))
    .join('/');
