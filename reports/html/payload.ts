import { createDeflateRaw } from 'node:zlib';
import { bounded } from './bounded.ts';
import { escapeScript } from './escape.ts';
import type { Report } from './page/report.ts';

/** How the report stands in the page: as JSON, or as base64 of its deflate-raw. */
export type Payload = {
  readonly form: 'json' | 'deflate-raw';
  readonly chunks: AsyncIterable<string> | Iterable<string>;
};

/** Characters of JSON up to which it stands in the page as it is. */
const plainLimit = 2_000_000;

export function payloadOf(report: Report, limit = plainLimit): Payload {
  const pieces = jsonOf(report);
  const held: string[] = [];
  let length = 0;
  for (let piece = pieces.next(); !piece.done; piece = pieces.next()) {
    held.push(piece.value);
    length += piece.value.length;
    if (length > limit) return { form: 'deflate-raw', chunks: packed(held, pieces) };
  }
  return { form: 'json', chunks: held.map(escapeScript) };
}

/** One result at a time, so that a large run is never one string. */
function* jsonOf({ run, ...told }: Report): Generator<string> {
  const { results, ...rest } = run;
  yield `${JSON.stringify(bounded(told)).slice(0, -1)},"run":${JSON.stringify(bounded(rest)).slice(0, -1)},"results":[`;
  let separator = '';
  for (const result of results) {
    yield separator + JSON.stringify(bounded(result));
    separator = ',';
  }
  yield ']}}';
}

async function* packed(held: readonly string[], rest: Iterable<string>): AsyncGenerator<string> {
  const deflate = createDeflateRaw({ level: 6 });
  const written = feed(deflate, held, rest);
  let kept: Buffer = Buffer.alloc(0);
  for await (const chunk of deflate) {
    const bytes = Buffer.concat([kept, chunk]);
    const even = bytes.length - (bytes.length % 3);
    yield bytes.toString('base64', 0, even);
    kept = bytes.subarray(even);
  }
  await written;
  yield kept.toString('base64');
}

async function feed(deflate: ReturnType<typeof createDeflateRaw>, ...all: readonly Iterable<string>[]): Promise<void> {
  for (const pieces of all) {
    for (const piece of pieces) {
      if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
  }
  deflate.end();
}
