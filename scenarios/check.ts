import type { AnsweredExchange } from '../target-adapter/scim/exchange.ts';

/**
 * What a judge says of its evidence. `fail` and `warn` are words of the judge; whether a red becomes fail or warn in the
 * report follows from the requirement's level and the profile (`requirements/weigh.ts`). `warn`: a deviation that the
 * catalogue's traps tolerate, with the reason.
 */
export type Judgement =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'warn'; readonly expected: string; readonly actual: string; readonly reason: string }
  | { readonly kind: 'skip'; readonly reason: string }
  /** It could not be judged: the evidence is missing for a reason that is not the target's fault as far as known. */
  | { readonly kind: 'error'; readonly reason: string };

export const pass: Judgement = { kind: 'pass' };
export const fail = (found: { expected: string; actual: string }): Judgement => ({ kind: 'fail', ...found });
export const warn = (found: { expected: string; actual: string; reason: string }): Judgement => ({ kind: 'warn', ...found });
export const skip = (reason: string): Judgement => ({ kind: 'skip', reason });
export const unjudged = (reason: string): Judgement => ({ kind: 'error', reason });

type Judge = {
  /** Stable for ever: `create/location`. */
  readonly id: string;
  /** A claim that is true when green. */
  readonly title: string;
  /** Ids of the catalogue, or of a declared behaviour. At least one. */
  readonly requirements: readonly [string, ...string[]];
  /** One sentence: how to put it right. */
  readonly hint: string;
  /** One sentence: what breaks, and at which identity provider. */
  readonly breaks?: string;
};

/** A pure judge of one scenario's evidence. */
export type Check<Evidence> = Judge & { judge(evidence: Evidence): Judgement };

/** A pure judge that the runner holds against every exchange of every scenario. */
export type Observer = Judge & {
  when(exchange: AnsweredExchange): boolean;
  judge(exchange: AnsweredExchange): Judgement;
};

export function defineCheck<Evidence>(check: Check<Evidence>): Check<Evidence> {
  return check;
}

export function defineObserver(observer: Observer): Observer {
  return observer;
}
