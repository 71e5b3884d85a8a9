import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type ComparedLine, compare } from './comparison.ts';
import { Text } from './text.tsx';

/** Expected beside actual, with what differs marked: by a sign, a tint and a line under it. */
export function Compared({ expected, actual }: { readonly expected: string; readonly actual: string }): JSX.Element {
  const compared = useMemo(() => compare(expected, actual), [expected, actual]);
  return (
    <div class="ea">
      <div>
        <h6>Expected</h6>
        <Side lines={compared.expected} sign="want" />
      </div>
      <div>
        <h6>Actual</h6>
        <Side lines={compared.actual} sign="got" />
      </div>
    </div>
  );
}

function Side({
  lines,
  sign,
}: {
  readonly lines: readonly ComparedLine[];
  readonly sign: 'want' | 'got';
}): JSX.Element {
  return (
    <pre>
      {lines.map(({ changed, parts }, index) => (
        <span key={index} class={changed ? `ln ${sign}` : 'ln'}>
          {parts.map(({ text, marked }, at) =>
            marked ? (
              <mark key={at}>
                <Text of={text} max={text.length} />
              </mark>
            ) : (
              <Text key={at} of={text} max={text.length} />
            ),
          )}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
