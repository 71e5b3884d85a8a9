/** Whether two links do the same thing for different people: equal but for the query and for segments that look like tokens. */
export const sameShape = (a: string, b: string): boolean => shapeOf(a) === shapeOf(b) && shapeOf(a) !== undefined;

const verifying = /verif|confirm|activat|validate/i;
const undoing = /cancel|revert|undo|deny|decline|report|secure|not-?me|dispute/i;

/** Whether a link's address says that it confirms something, and not that it takes something back. */
export function verifies(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { pathname, search } = new URL(link);
  return verifying.test(pathname + search) && !undoing.test(pathname + search);
}

function shapeOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, search, searchParams } = new URL(link);
  const path = pathname
    .split('/')
    .map((segment) => (isToken(segment) ? '*' : segment))
    .join('/');
  // A page for everybody (log-in, help) has no token at all: it does nothing for one person.
  if (path === pathname && search === '') return undefined;
  return `${origin}${path}?${[...searchParams.keys()].sort().join('&')}`;
}

const isToken = (segment: string): boolean =>
  segment.length >= 16 || (segment.length >= 8 && /\d/.test(segment) && /[a-z]/i.test(segment));
