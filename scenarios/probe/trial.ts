import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import type { Check } from '../check.ts';
import type { Wish } from '../checks/wish.ts';
import type { Write } from '../checks/write.ts';
import type { Seen, Tools } from '../scenario.ts';
import type { Subject } from './subject.ts';

/** One PATCH with the check that judges it; or why this target has nothing to try it on. */
export type Trial = { readonly check: Check<Write> } & (
  | { readonly lacks: string }
  | {
      readonly operations: readonly JsonObject[];
      readonly wishes: readonly Wish[];
    }
);

/**
 * Sends the PATCH of each, then reads the person once and judges them all by that: they must not touch each other's
 * attributes. Nothing is read where nothing was sent.
 */
export async function tryAll(
  tools: Pick<Tools, 'check' | 'discovery'>,
  subject: Subject,
  trials: readonly Trial[],
): Promise<Seen | undefined> {
  const writes: (Exchange | undefined)[] = [];
  for (const trial of trials) writes.push('lacks' in trial ? undefined : await subject.patch(...trial.operations));
  const after = writes.some((write) => write !== undefined) ? await subject.read() : undefined;
  for (const [at, trial] of trials.entries())
    tools.check(
      trial.check,
      'lacks' in trial ? lacking(tools, trial.lacks) : written(tools, writes[at], after, ...trial.wishes),
    );
  return after;
}

/** The evidence of one write. */
export const written = (
  { discovery }: Pick<Tools, 'discovery'>,
  write: Exchange | undefined,
  after: Seen | undefined,
  ...wishes: readonly Wish[]
): Write => ({
  discovery,
  ...(write === undefined ? {} : { write }),
  ...(after === undefined ? {} : { after }),
  wishes,
  exchanges: [...(write === undefined ? [] : [write]), ...(after?.exchanges ?? [])],
});

/** The evidence where the target has nothing to write to. */
export const lacking = ({ discovery }: Pick<Tools, 'discovery'>, lacks: string): Write => ({
  discovery,
  lacks,
  wishes: [],
});
