import type { RawAnswer } from '../transport/raw-answer.ts';
import { endToEnd, type HeaderLine } from './hop-by-hop.ts';

/**
 * The headers of an answer as they go on to the client: those that are meant for it, each line by itself. `told-length`:
 * the answer has no body, so its `Content-Length` is that of another one. RFC 9110 §8.6
 */
export function answerLines(
  { headers, bytes }: RawAnswer,
  length: 'own-length' | 'told-length',
): readonly HeaderLine[] {
  const lines = Object.entries(headers).flatMap(([name, value]): HeaderLine[] => {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    return values.map((each) => [name, sendable(each)]);
  });
  const passing = endToEnd(lines);
  if (length === 'told-length') return passing;
  return [
    ...passing.filter(([name]) => name.toLowerCase() !== 'content-length'),
    ['content-length', String(bytes.length)],
  ];
}

/** Octet by octet, as it came: what is no ASCII was read as UTF-8; a control character ends no line. RFC 9110 §5.5 */
const sendable = (value: string): string =>
  [...Buffer.from(value)].map((octet) => (octet < 0x20 || octet === 0x7f ? ' ' : String.fromCharCode(octet))).join('');
