import { expect, it } from 'vitest';
import type { Status } from '../../../../reports/run-log/event.ts';
import type { Result, Run } from '../../../../reports/run-log/run.ts';
import { type ExternalPlay, envOf, playExternal, redOf, type Settings, settingsOf } from '../play-external.ts';
import { type ServedTarget, serveTarget } from '../served-target.ts';
import { quickDialects, type Variant } from '../variant.ts';

/** The proof that nothing is a false alarm: each of these is right by the RFC and by its own word. */
export function noFalseAlarms(variants: readonly Variant[]): void {
  for (const [index, variant] of variants.entries()) {
    it.concurrent(`raises no false alarm on a target that ${variant.title}`, async () => {
      const { warns = [], mayWarn = [], skips = {}, unjudged = {} } = variant;

      const run = await playOn(variant, {
        only: variant.only,
        idp: variant.idp ?? quickDialectsOf(variant, index),
      });

      const left = run.results.flatMap((result) => result.left);
      expect(redOf(withoutUnjudged(run, unjudged))).toEqual([]);
      for (const [name, reason] of Object.entries(unjudged)) expect(reasonOf(run, name, 'error')).toContain(reason);
      expect(warningsIn(run).filter((warning) => !mayWarn.includes(warning))).toEqual(warns);
      for (const [name, reason] of Object.entries(skips)) expect(reasonOf(run, name, 'skip')).toContain(reason);
      expect(passesIn(run)).toBeGreaterThan(0);
      // A token that the target had to get stays, since the one of the configuration works no more.
      expect(left.filter(({ type }) => type !== 'token')).toEqual([]);
      expect(left.length).toBeLessThanOrEqual(1);
    }, 30_000);
  }
}

/** One of them in turn; all where what is expected names one. The wide tests play every dialect there is. */
function quickDialectsOf({ warns, mayWarn, skips, unjudged }: Variant, index: number): readonly string[] {
  const isNamed = [warns, mayWarn, skips, unjudged].some((expected) => expected !== undefined);
  return isNamed ? quickDialects : quickDialects.filter((_, turn) => turn === index % quickDialects.length);
}

export async function playOn(variant: Variant, play: ExternalPlay = {}): Promise<Run> {
  const target = await serveTarget({ behaviour: variant.behaviour, ...variant.serve });
  try {
    const settings = settingsOf(target, variant.declared ?? variant.behaviour, settingsIn(variant, target));
    return await playExternal({ staging: settings }, { ...play, env: envOf(target) });
  } finally {
    await target.close();
  }
}

const settingsIn = ({ settings }: Variant, target: ServedTarget): Settings | undefined =>
  typeof settings === 'function' ? settings(target) : settings;

/** `entra deactivate/delivered`, each once. */
function warningsIn({ results }: Run): readonly string[] {
  const found = results.flatMap(({ key, moments }) =>
    moments.flatMap((moment) =>
      moment.kind === 'check' && moment.check.status === 'warn' ? [`${key.idp} ${moment.check.id}`] : [],
    ),
  );
  return [...new Set(found)].sort();
}

const reasonOf = ({ results }: Run, name: string, status: Status): string | undefined =>
  results.find((result) => shortName(result) === name && result.status === status)?.reason;

/** Without those that are expected to end as an error; a fail among them stays. */
const withoutUnjudged = ({ results }: Run, unjudged: Readonly<Record<string, string>>): Pick<Run, 'results'> => ({
  results: results.filter((result) => result.status !== 'error' || !(shortName(result) in unjudged)),
});

const shortName = ({ key }: Result): string => `${key.idp}/${key.id}`;

/** Checks that passed: a target on which nothing is judged proves nothing. */
const passesIn = ({ results }: Run): number =>
  results.flatMap(({ moments }) =>
    moments.filter((moment) => moment.kind === 'check' && moment.check.status === 'pass'),
  ).length;
