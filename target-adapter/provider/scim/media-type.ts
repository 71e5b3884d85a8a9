import { mediaType } from './endpoint.ts';

/** Both are JSON; the second for clients that take nothing else. RFC 7644 §3.1, §3.8 */
const offered = [mediaType, 'application/json'] as const;

/** What an answer is sent as, by the request's Accept; undefined: the client takes neither. RFC 9110 §12.5.1 */
export function chooseMediaType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept.trim() === '') return mediaType;
  const ranges = accept.toLowerCase().split(',').map(parseRange);
  const wanted = offered.map((type) => ({ type, quality: qualityOf(type, ranges) }));
  const [best] = wanted.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality);
  return best?.type;
}

/** Whether a body of this type is read; without a type it is taken for JSON. */
export function isReadable(contentType: string | undefined): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  return type === undefined || type === '' || offered.some((known) => known === type);
}

type Range = { readonly type: string; readonly quality: number };

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** The closest range counts. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const closest = [type, 'application/*', '*/*'].map((wanted) => ranges.find((range) => range.type === wanted));
  return closest.find((range) => range !== undefined)?.quality ?? 0;
}
