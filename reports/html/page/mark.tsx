import type { JSX } from 'preact';
import { words } from './standing.ts';
import type { Standing } from './view.ts';

/** A status as a shape. Where no word stands beside it, it says its word itself. */
export function Mark({ of, told }: { readonly of: Standing; readonly told: 'beside' | 'here' }): JSX.Element {
  const use = <use href={`#s-${of}`} />;
  if (told === 'beside')
    return (
      <svg class={`s ${of}`} aria-hidden="true">
        {use}
      </svg>
    );
  return (
    <svg class={`s ${of}`} role="img" aria-label={words[of].title}>
      {use}
    </svg>
  );
}
