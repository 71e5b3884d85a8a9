import { equals, formEncoded } from '../wire/filter.ts';
import { passing, plainReactions } from '../wire/reactions.ts';
import { dressedIn, speechOf } from '../wire/speech.ts';

/** On every request, GET too. S10; the User-Agent is remembered. */
export const dress = dressedIn({
  'User-Agent': 'authentik@2026.2.0',
  Accept: 'application/scim+json',
  'Content-Type': 'application/scim+json',
});

export const speech = speechOf(dress);

/** The back-off that authentik's task queue begins with by default. Remembered. */
export const taskRetryMs = 15_000;

/** 429 and 503 are named in the source; what else fails is a task's failure there too, and told at once here. */
export const reactions = plainReactions({ statuses: passing, afterMs: taskRetryMs });

/** Blanks as `+`. S12 */
export const find = (endpoint: '/Users' | '/Groups', by: 'userName' | 'displayName', value: string) =>
  speech.ask(`${endpoint}?filter=${formEncoded(equals(by, value))}`);

/** No count; the next page begins after what was seen. S12 */
export const askPage = (endpoint: '/Users' | '/Groups', startIndex: number) =>
  speech.ask(startIndex === 1 ? endpoint : `${endpoint}?startIndex=${startIndex}`);
