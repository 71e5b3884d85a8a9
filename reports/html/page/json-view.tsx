import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type JsonLine, jsonLines, readable, whole } from './json-lines.ts';
import { Text } from './text.tsx';

const shown = 200;

/** JSON laid out; a large one up to a limit, and whole when asked for. */
export function JsonView({ value }: { readonly value: unknown }): JSX.Element {
  const [all, setAll] = useState(false);
  const lines = useMemo(
    () => (all ? [...jsonLines(value, whole)] : first(jsonLines(value, readable), shown + 1)),
    [value, all],
  );
  const cut = !all && (lines.length > shown || lines.some(({ pieces }) => pieces.some(({ kind }) => kind === 'cut')));
  return (
    <>
      <pre class="json">
        {(all ? lines : lines.slice(0, shown)).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </pre>
      {cut && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          Show the whole body
        </button>
      )}
    </>
  );
}

function Line({ line: { indent, pieces } }: { readonly line: JsonLine }): JSX.Element {
  return (
    <span class="jl" style={{ paddingLeft: `${Math.min(indent, 24) * 2 + 4}ch` }}>
      {pieces.map(({ kind, text }, index) => (
        <span key={index} class={`j-${kind}`}>
          <Text of={text} max={text.length} />
        </span>
      ))}
      {'\n'}
    </span>
  );
}

function first(lines: Iterable<JsonLine>, limit: number): readonly JsonLine[] {
  const taken: JsonLine[] = [];
  for (const line of lines) {
    if (taken.length === limit) break;
    taken.push(line);
  }
  return taken;
}
