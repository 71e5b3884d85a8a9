import type { Mail } from '../target-adapter/mailbox/mailbox.ts';
import type { Exchange } from '../target-adapter/scim/exchange.ts';

/**
 * What a judge says of its evidence. Whether a `fail` stands as fail or as warn follows from the requirement's level and
 * the profile (`requirements/weigh.ts`).
 */
export type Judgement =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly expected: string; readonly actual: string }
  | {
      /** A deviation that the catalogue's traps tolerate, with the reason. */
      readonly kind: 'warn';
      readonly expected: string;
      readonly actual: string;
      readonly reason: string;
      /** The story cannot go on after it: what was asked for was refused. */
      readonly stops?: true;
    }
  | { readonly kind: 'skip'; readonly reason: string }
  /** It could not be judged: the evidence is missing, and that is not the target's fault as far as known. */
  | { readonly kind: 'error'; readonly reason: string };

export const pass: Judgement = { kind: 'pass' };
export const fail = (found: { expected: string; actual: string }): Judgement => ({ kind: 'fail', ...found });
export const warn = (found: { expected: string; actual: string; reason: string }): Judgement => ({
  kind: 'warn',
  ...found,
});
export const refused = (found: { expected: string; actual: string; reason: string }): Judgement => ({
  kind: 'warn',
  stops: true,
  ...found,
});
export const skip = (reason: string): Judgement => ({ kind: 'skip', reason });
export const unjudged = (reason: string): Judgement => ({ kind: 'error', reason });

/** Where evidence lies, beside the evidence itself: the report shows these exchanges and mails with the verdict. */
export type Sources = { readonly exchanges?: readonly Exchange[]; readonly mails?: readonly Mail[] };

/** A pure judge of one scenario's evidence: one fact. */
export type Check<Evidence extends Sources = Sources> = {
  /** Stable for ever: `create/location`. */
  readonly id: string;
  /** A claim that is true when green. */
  readonly title: string;
  /** Ids of the catalogue, or of a declared behaviour. */
  readonly requirements: readonly [string, ...string[]];
  /** One sentence: how to put it right. */
  readonly hint: string;
  /** One sentence: what breaks, and for whom. */
  readonly breaks: string;
  judge(evidence: Evidence): Judgement;
};

/** What is known of a check without its evidence: for lists, `explain` and the proof matrix. */
export type CheckFacts = Omit<Check, 'judge'>;

export function defineCheck<Evidence extends Sources>(check: Check<Evidence>): Check<Evidence> {
  return check;
}
