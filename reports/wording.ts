/** `47 ms`, `1.4 s`, `3 min 20 s`. */
export function duration(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 119_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Whole seconds, for what is waited for: `12 s`. */
export const wholeSeconds = (ms: number): string => `${Math.floor(ms / 1_000)} s`;

/** `2,214`. */
export const grouped = (count: number): string => count.toLocaleString('en-US');

/** `1 mail`, `2 mails`, `3 people`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** With a full stop, unless it ends as a sentence already. */
export const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
