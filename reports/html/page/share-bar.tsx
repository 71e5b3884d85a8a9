import type { JSX } from 'preact';
import { type StandingCounts, standings } from './standing.ts';

/** How results are shared among statuses; the numbers always stand beside it. */
export function ShareBar({
  counts,
  size,
}: {
  readonly counts: StandingCounts;
  readonly size: 'thin' | 'big';
}): JSX.Element {
  return (
    <div class={`share ${size}`} aria-hidden="true">
      {standings
        .filter((standing) => counts[standing] > 0)
        .map((standing) => (
          <i key={standing} class={`b-${standing}`} style={{ flex: String(counts[standing]) }} />
        ))}
    </div>
  );
}
