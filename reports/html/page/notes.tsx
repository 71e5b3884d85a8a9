import type { JSX } from 'preact';
import type { Claim } from '../../run-log/event.ts';
import { Text } from './text.tsx';

/** What the scenario could not see, and what it may have left in the target. */
export function Notes({
  notes,
  left,
}: {
  readonly notes: readonly string[];
  readonly left: readonly Claim[];
}): JSX.Element | null {
  if (notes.length + left.length === 0) return null;
  return (
    <section class="part" aria-labelledby="notes-title">
      <h4 id="notes-title">What could not be seen, and what stays</h4>
      <ul class="notes">
        {notes.map((note, index) => (
          <li key={index}>
            <Text of={note} />
          </li>
        ))}
        {left.map(({ type, by, value, resourceId }, index) => (
          <li key={index}>
            {type} with {by}{' '}
            <code>
              <Text of={value} />
            </code>
            {resourceId && (
              <>
                , id{' '}
                <code>
                  <Text of={resourceId} />
                </code>
              </>
            )}{' '}
            may still be in the target.
          </li>
        ))}
      </ul>
    </section>
  );
}
