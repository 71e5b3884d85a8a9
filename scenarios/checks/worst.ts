import { type Judgement, pass } from '../check.ts';

const order: readonly Judgement['kind'][] = ['fail', 'error', 'warn', 'skip', 'pass'];

/** Of several judgements of one fact the heaviest; none: `pass`. */
export const worstOf = (judgements: readonly Judgement[]): Judgement =>
  [...judgements].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] ?? pass;
