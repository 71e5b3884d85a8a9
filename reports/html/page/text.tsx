import type { JSX } from 'preact';
import { stretchesOf } from '../../../target-adapter/scim/visible.ts';
import { grouped } from '../../wording.ts';

/** Characters of one text beyond which a page is no longer read but scrolled. */
const longest = 1_000;

/** Text that somebody else wrote: kept to its own direction, its length bounded, and what hides in it named. */
export function Text({ of, max = longest }: { readonly of: string; readonly max?: number }): JSX.Element {
  const shown = of.length > max ? of.slice(0, max) : of;
  return (
    <bdi>
      {stretchesOf(shown).map(({ text, code }, index) =>
        code === undefined ? (
          text
        ) : (
          <span key={index} class="code-point" title="a character that would not be seen">
            {code}
          </span>
        ),
      )}
      {shown !== of && <span class="cut"> … {grouped(of.length - max)} more characters</span>}
    </bdi>
  );
}
