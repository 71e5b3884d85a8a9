import { shortened } from '../scim/shortened.ts';

/** `47 ms`, `1.4 s`, `30 s`: under a second in ms, above with one decimal where it tells something. */
export function spellDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return `${Number((ms / 1_000).toFixed(1))} s`;
}

/** `300 bytes`, `2.1 KB`, `10 MB`. */
export function spellBytes(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Number((bytes / 1_000).toFixed(1))} KB`;
  return `${Number((bytes / 1_000_000).toFixed(1))} MB`;
}

/** What somebody else sent, for a message: one line in “…”, without control and direction characters, cut at 80 characters. */
export function quoted(text: string): string {
  const line = shortened(text, 2_000)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return `“${letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : line}”`;
}

/** `token, reconfigure or seats`. */
export function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? 'nothing';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
