/** The beginning of a longer text, with an ellipsis: for the reader, and for redaction, since a secret may be cut there. */
export const shortened = (text: string, atMost: number): string =>
  text.length > atMost ? `${text.slice(0, atMost)}…` : text;
