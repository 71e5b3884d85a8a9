import type { JSX } from 'preact';
import { copyText } from './copy.ts';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';

/** Something to type, with a button that copies it. */
export function Command({ line }: { readonly line: string }): JSX.Element {
  const { say } = usePage();
  const copy = () =>
    copyText(line).then(
      () => say('Copied'),
      () => say('The browser refuses to copy: select the text'),
    );
  return (
    <div class="command">
      <button type="button" class="copy" onClick={copy}>
        Copy
      </button>
      <pre>
        <Text of={line} max={6_000} />
      </pre>
    </div>
  );
}
