import { type Judgement, pass } from '../check.ts';

const order: readonly Judgement['kind'][] = ['fail', 'error', 'warn', 'skip', 'pass'];

/** The same where some could be seen and others not: these count only where nothing was seen. */
export function worstSeen(judgements: readonly Judgement[]): Judgement {
  const seen = judgements.filter(({ kind }) => kind !== 'skip');
  return worstOf(seen.length > 0 ? seen : judgements);
}

/** Of several judgements of one fact the heaviest; none: `pass`. */
export const worstOf = (judgements: readonly Judgement[]): Judgement =>
  [...judgements].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] ?? pass;
