import type { AnsweredExchange } from '../target-adapter/scim/exchange.ts';
import type { CheckFacts, Judgement } from './check.ts';
import type { Discovery } from './discovery.ts';
import type { Tag } from './tag.ts';

/** What a judge of one exchange may know beside it. */
export type Known = { readonly discovery: Discovery };

/**
 * A pure judge of every exchange that goes by, whoever made it: one fact that always holds. What it saw in a run is one
 * result, so that it is told once.
 */
export type Observer = CheckFacts & {
  /** As of a scenario. */
  readonly tags?: readonly Tag[];
  /** Whether this exchange shows it at all. */
  when(exchange: AnsweredExchange, known: Known): boolean;
  judge(exchange: AnsweredExchange, known: Known): Judgement;
};

export function defineObserver(observer: Observer): Observer {
  return observer;
}
