import { fail, type Judgement, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { DriftRead } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';

/** What differs at the end of a story between what the identity provider believes and what the target holds. */
export type Drift = Sources & DriftRead;

/** The differences of these kinds, in sentences; nothing is judged where a reading was not answered. */
export function judgeDrift(
  { exchanges, linked, differences }: Drift,
  kinds: readonly DriftRead['differences'][number]['kind'][],
): Judgement {
  const unread = exchanges.find(({ response }) => response === undefined || isTransient(response.status));
  if (unread !== undefined) return unjudged(answerOf(unread));
  if (linked === 0) return skip('the identity provider has linked nobody');
  const found = differences.filter(({ kind }) => kinds.includes(kind));
  if (found.length === 0) return pass;
  const shown = found.slice(0, mostShown);
  const told = (side: 'expected' | 'actual'): string => shown.map((difference) => difference[side]).join(', ');
  return fail({ expected: told('expected'), actual: told('actual') });
}

const mostShown = 6;
