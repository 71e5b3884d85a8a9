import { type Difference, findDrift, tellDifference } from '../../../simulator/engine/drift.ts';
import { fail, type Judgement, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { DriftRead } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';
import { comparedBy } from './compared.ts';

/** What the identity provider believes at the end of a story, and what was read from the target about it. */
export type Drift = Sources & DriftRead;

/** The differences of these kinds, in sentences; nothing is judged where a reading was not answered. */
export function judgeDrift(drift: Drift, kinds: readonly Difference['kind'][], expected: string): Judgement {
  const unread = drift.exchanges.find(({ response }) => response === undefined || isTransient(response.status));
  if (unread !== undefined) return unjudged(answerOf(unread));
  if (drift.beliefs.people.every(({ resourceId }) => resourceId === undefined))
    return skip('the identity provider has linked nobody');
  const found = differencesOf(drift).filter(({ kind }) => kinds.includes(kind));
  if (found.length === 0) return pass;
  const shown = found.slice(0, mostShown).map(tellDifference);
  const more = found.length - shown.length;
  return fail({ expected, actual: [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ') });
}

const mostShown = 4;

const differencesOf = ({ beliefs, users, groups, discovery, behaviour }: Drift): readonly Difference[] =>
  findDrift({
    beliefs,
    users,
    ...(groups === undefined ? {} : { groups }),
    isOurs: () => true,
    isCompared: comparedBy(discovery, behaviour),
  });
