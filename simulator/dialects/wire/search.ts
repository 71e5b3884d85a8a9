import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type Resource, simpleText } from '../../../target-adapter/scim/resource.ts';
import type { ProvisioningAction } from '../../intent.ts';
import { readList, succeeded } from './answer.ts';
import type { Match } from './match.ts';
import { readPages } from './pages.ts';
import type { Reactions } from './reactions.ts';

/** A search under way. */
export type Search = Generator<ScimRequest, Match, ScimResponse>;

export type SearchHabits = {
  readonly reactions: Reactions;
  readonly action: ProvisioningAction;
  /** Who is looked for, for sentences: `userName ada@example.org`. */
  readonly who: string;
  /** Whether a 404 to the query counts as nobody. */
  readonly notFound: 'nobody' | 'refusal';
  /** `first`: several hits are no reason to stop. */
  readonly several: 'refused' | 'first';
};

/** Asks once; nobody, one, or the end of the matter. */
export function* searchOne(request: ScimRequest, habits: SearchHabits): Search {
  const { reactions, action, notFound } = habits;
  const answer = yield request;
  if (answer.status === 404 && notFound === 'nobody') return { kind: 'none' };
  if (!succeeded(answer)) return { kind: 'settled', settlement: reactions.refusal(action, answer) };
  const list = readList(answer);
  if (list.kind === 'fault') {
    return { kind: 'settled', settlement: reactions.unusable(action, answer.status, list.reason) };
  }
  return chosen(list.value, answer.status, habits);
}

/** Reads the whole list and picks by name, without regard to case: for a client that knows no filter for it. */
export function* searchList(
  page: (startIndex: number) => ScimRequest,
  named: { readonly by: string; readonly value: string },
  habits: SearchHabits,
): Search {
  const { reactions, action, notFound } = habits;
  const pages = yield* readPages(page);
  if (pages.kind === 'ended') {
    const { answer, reason } = pages;
    if (answer.status === 404 && notFound === 'nobody') return { kind: 'none' };
    const settlement =
      reason === undefined ? reactions.refusal(action, answer) : reactions.unusable(action, answer.status, reason);
    return { kind: 'settled', settlement };
  }
  const wanted = named.value.toLowerCase();
  const hits = pages.resources.filter((resource) => simpleText(attribute(resource, named.by)).toLowerCase() === wanted);
  return chosen(hits, 200, habits);
}

function chosen(hits: readonly Resource[], status: number, { action, who, several }: SearchHabits): Match {
  const [hit, ...others] = hits;
  if (hit === undefined) return { kind: 'none' };
  if (others.length === 0 || several === 'first') return { kind: 'hit', resource: hit };
  const reason = `${hits.length} resources answer to ${who}; nothing was written`;
  return { kind: 'settled', settlement: { kind: 'failed', action, code: 'several-matches', reason, status } };
}
