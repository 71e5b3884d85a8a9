import { printable } from '../foreign-text.ts';
import { groupBy } from '../group-by.ts';
import type { Run } from '../run-log/run.ts';
import type { ToldResult } from './told-result.ts';

/** Results that nobody began, since their target could not be reached or went silent. */
export type Untried = { readonly target: string; readonly reason: string; readonly count: number };

/** By target and reason. What the verdict of a run that was broken off tells anyway is not told again. */
export function untriedOf(told: readonly ToldResult[], { finished }: Run): readonly Untried[] {
  const isTold = ({ reason }: Untried): boolean =>
    finished?.ended === 'broken-off' && reason === printable(finished.problem?.happened ?? '');
  const groups = groupBy(
    told.filter(({ tried }) => !tried),
    ({ key, reason }) => `${key.target} ${reason}`,
  );
  return [...groups.values()]
    .map(([{ key, reason }, ...others]) => ({ target: key.target, reason, count: others.length + 1 }))
    .filter((each) => !isTold(each));
}
