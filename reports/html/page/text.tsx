import type { JSX } from 'preact';
import { stretchesOf } from './visible.ts';

/** Text that somebody else wrote: kept to its own direction, and what hides in it is named. */
export function Text({ of }: { readonly of: string }): JSX.Element {
  return (
    <bdi>
      {stretchesOf(of).map(({ text, code }) =>
        code === undefined ? (
          text
        ) : (
          <span class="code-point" title="a character that would not be seen">
            {code}
          </span>
        ),
      )}
    </bdi>
  );
}
