import { passing, plainReactions } from '../wire/reactions.ts';

/** Our own: long enough for a target that restarts a worker, short enough for a run. */
export const defaultRetryMs = 300;

/** How a plain client ends the matter: 429 and 5xx are tried again, the rest is refused. */
export const { refusal, unusable: unreadable } = plainReactions({ statuses: passing, afterMs: defaultRetryMs });
