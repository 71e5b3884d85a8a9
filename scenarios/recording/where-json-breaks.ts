/** Texts beyond it are not searched: each step reads half of it again. */
const searchedAtMost = 8_000_000;

/** Where a text stops being JSON; undefined: it is too long to say, or it is JSON. */
export function whereJsonBreaks(text: string): { readonly line: number; readonly column: number } | undefined {
  if (text.length > searchedAtMost || breaks(text) === 'nowhere') return undefined;
  // The longest beginning that some ending could still make JSON of.
  let [sound, broken] = [0, text.length + 1];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (breaks(text.slice(0, middle)) === 'inside') broken = middle;
    else sound = middle;
  }
  const lines = text.slice(0, sound).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** `end`: only more text is missing. Told by the words of V8, since the error has nothing else. */
function breaks(text: string): 'nowhere' | 'end' | 'inside' {
  try {
    JSON.parse(text);
    return 'nowhere';
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (/Unexpected end of JSON|Unterminated|after JSON at position/.test(error.message) || text.trim() === '')
      return endsEarly(text, error.message) ? 'end' : 'inside';
    const at = /at position (\d+)/.exec(error.message)?.[1];
    return at !== undefined && Number(at) >= text.length ? 'end' : 'inside';
  }
}

const endsEarly = (text: string, message: string): boolean => {
  const at = /at position (\d+)/.exec(message)?.[1];
  return at === undefined || Number(at) >= text.length;
};
