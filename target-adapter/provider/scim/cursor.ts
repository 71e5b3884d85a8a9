import { createHmac } from 'node:crypto';
import { ScimError } from '../../scim/scim-error.ts';
import type { CursorPlace, CursorState } from './cursor-place.ts';
import type { ScimPolicies } from './policies.ts';

/** The least number of seconds that a cursor works: `cursorTimeout`. RFC 9865 §4 */
export const cursorTimeoutSeconds = 600;

/** Cursors say where a page begins, signed: nothing is kept for them. RFC 9865 §2 */
export type Cursors = {
  make(place: CursorPlace, query: string): string;
  /** Throws ScimError 400 invalidCursor where it was not made for this query, expiredCursor. RFC 9865 §2.1 */
  read(cursor: string, query: string): CursorPlace;
};

export type CursorOptions = {
  /** Nobody else knows it, so that nobody else makes cursors. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

const first: CursorPlace = { from: 0 };

export function createCursors({ key, now }: CursorOptions, policies: Pick<ScimPolicies, 'onCursor'>): Cursors {
  const sign = (text: string, query: string): string =>
    createHmac('sha256', key).update(`${text} ${query}`).digest('base64url').slice(0, 22);

  return {
    make({ from, after }, query) {
      const expiresAt = now() + cursorTimeoutSeconds * 1_000;
      const text = Buffer.from(JSON.stringify({ from, after, expiresAt })).toString('base64url');
      return `${text}.${sign(text, query)}`;
    },
    read(cursor, query) {
      if (cursor === '') return first;
      const [text = '', signature] = cursor.split('.');
      const found = parse(text);
      const isGenuine = signature === sign(text, query) && cursor === `${text}.${signature}`;
      const state: CursorState = !isGenuine ? 'forged' : found && found.expiresAt > now() ? 'works' : 'expired';
      switch (policies.onCursor(state)) {
        case 'take':
          return found ?? first;
        case 'restart':
          return first;
        case 'expired':
          throw new ScimError(400, 'the cursor has expired: begin anew with an empty one', 'expiredCursor');
        case 'invalid':
          throw new ScimError(400, 'the cursor was not given for this query', 'invalidCursor');
      }
    },
  };
}

function parse(text: string): (CursorPlace & { readonly expiresAt: number }) | undefined {
  try {
    const { from, after, expiresAt } = JSON.parse(Buffer.from(text, 'base64url').toString());
    return { from: Number(from), expiresAt: Number(expiresAt), ...(typeof after === 'string' ? { after } : {}) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
