import { grouped } from '../wording.ts';
import type { Measure } from './measure.ts';
import type { Paint } from './paint.ts';
import type { ToldResult } from './told-result.ts';

const reasonsShown = 10;

/** Skips by their reason, the most frequent first; what follows from a failure stands in one line. Ends with an empty line. */
export function skipLines(
  results: readonly ToldResult[],
  { width, measure, paint }: { width: number; measure: Measure; paint: Paint },
): string[] {
  const skipped = results.filter(({ status }) => status === 'skip');
  if (skipped.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { reason, follows } of skipped) {
    const text =
      follows === undefined ? reason || 'no reason was told' : 'not judged, because of what they follow from';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, left], [, right]) => right - left);
  const shown = sorted.slice(0, reasonsShown).map(([reason, count]) => {
    return `${measure.right(grouped(count), 5)}  ${paint.dim(measure.fit(reason, width - 8))}`;
  });
  const rest = sorted.slice(reasonsShown).reduce((sum, [, count]) => sum + count, 0);
  const more = rest > 0 ? [`${measure.right(grouped(rest), 5)}  ${paint.dim('for other reasons, in the report')}`] : [];
  return [`${grouped(skipped.length)} skipped`, ...shown, ...more, ''];
}
