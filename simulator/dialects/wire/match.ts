import type { Resource } from '../../../target-adapter/scim/resource.ts';
import type { Conversation } from '../../dialect.ts';
import type { Settlement } from '../../intent.ts';

/** What the search for an existing resource found; `settled`: it ended the matter. */
export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'hit'; readonly resource: Resource }
  | { readonly kind: 'settled'; readonly settlement: Settlement };

export const nothingToDo: Settlement = { kind: 'done', action: 'none' };

/** A conversation without a word. */
// biome-ignore lint/correctness/useYield: that is its point
export function* sendNothing(): Conversation {
  return nothingToDo;
}

/** The link that was made on the way outlives a failure after it. */
export const keepingLink = (id: string, settlement: Settlement): Settlement =>
  settlement.kind === 'failed' || settlement.kind === 'retry' ? { ...settlement, resourceId: id } : settlement;
