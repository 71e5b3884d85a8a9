import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { grouped } from '../../wording.ts';
import { Text } from './text.tsx';

const shown = 6_000;

/** A text of any length in its own box; a long one is shown whole when asked for. */
export function LongText({ of, class: name }: { readonly of: string; readonly class?: string }): JSX.Element {
  const [whole, setWhole] = useState(false);
  const cut = !whole && of.length > shown;
  return (
    <>
      <pre class={name}>
        <Text of={of} max={cut ? shown : of.length} />
      </pre>
      {cut && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          Show all {grouped(of.length)} characters
        </button>
      )}
    </>
  );
}
