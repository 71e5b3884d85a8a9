/** Headers and body as MailHog takes a mail, or a part, apart. */
export type MailHogContent = {
  /** Names as spelt; of a repeated header the last value only. */
  readonly Headers: Readonly<Record<string, string[]>>;
  /** Not decoded. */
  readonly Body: string;
  readonly Size: number;
  readonly MIME: MailHogParts | null;
};

/** null: a multipart that names no boundary. */
export type MailHogParts = { readonly Parts: readonly MailHogContent[] | null };

/** Deeper nesting stays undivided. */
const maxDepth = 20;

/**
 * Divides a source as MailHog does, faults included, since its clients were written against them: a header needs a blank
 * after its colon, a fold keeps its blank, and a source without an empty line is all body. `source` holds one character
 * for each byte.
 */
export function divide(source: string): MailHogContent {
  const end = source.indexOf('\r\n\r\n');
  if (end === -1) return { Headers: {}, Body: source, Size: source.length, MIME: null };
  return { Headers: readHeaders(source.slice(0, end)), Body: source.slice(end + 4), Size: source.length, MIME: null };
}

function readHeaders(block: string): Record<string, string[]> {
  const headers = new Map<string, string[]>();
  let last: string | undefined;
  for (const line of block.split('\r\n')) {
    const colon = line.indexOf(': ');
    if (last !== undefined && /^[ \t]/.test(line)) {
      headers.set(last, [`${headers.get(last)?.[0] ?? ''}${line}`]);
    } else if (colon !== -1) {
      last = line.slice(0, colon);
      headers.set(last, [line.slice(colon + 2)]);
    }
  }
  return Object.fromEntries(headers);
}

/**
 * The parts of a multipart, by a header spelt exactly `Content-Type` only, null otherwise. A preamble is part 0, and the
 * end marker leaves a last part `--`.
 */
export function partsOf({ Headers, Body }: MailHogContent, depth = 0): MailHogParts | null {
  const [type] = Headers['Content-Type'] ?? [];
  if (!type?.startsWith('multipart/') || depth > maxDepth) return null;
  const [, boundary] = /boundary="?([^";]+)/.exec(type) ?? [];
  if (boundary === undefined) return { Parts: null };
  const pieces = Body.split(`--${boundary}`).filter((piece) => piece !== '');
  return {
    Parts: pieces.map((piece) => {
      const part = divide(piece.replace(/^[\r\n]+/, '').replace(/[\r\n]+$/, ''));
      return { ...part, MIME: partsOf(part, depth + 1) };
    }),
  };
}
