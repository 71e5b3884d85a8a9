import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { nextCursorOf } from '../checks/cursor/walk.ts';
import type { Tools } from '../scenario.ts';
import { among } from './ask.ts';
import type { Made } from './people.ts';

/** Asks for a page of a list that only people of the run can be in; `more`: further parameters, encoded. */
export const listIn =
  ({ scim }: Pick<Tools, 'scim'>, people: readonly Made[], more = '') =>
  (page: string): Promise<Exchange> =>
    scim({ method: 'GET', path: `/Users?filter=${encodeURIComponent(among(people))}${more}&${page}` });

/** `cursor=…&count=2`; whatever characters the cursor has. */
export const pageAt = (cursor: string, count: number | string): string =>
  `cursor=${encodeURIComponent(cursor)}&count=${count}`;

/** The pages from `first` on, as far as they lead and no more than `atMost`: an empty one may lead on too. */
export async function walk(
  first: Exchange,
  next: (cursor: string) => Promise<Exchange>,
  atMost: number,
): Promise<readonly Exchange[]> {
  const pages = [first];
  for (let cursor = nextCursorOf(first); cursor !== undefined && pages.length < atMost; ) {
    const page = await next(cursor);
    pages.push(page);
    cursor = nextCursorOf(page);
  }
  return pages;
}
