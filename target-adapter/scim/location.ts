/** A part of a URL without its percent-encoding; a percent sign that encodes nothing stands for itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** What a location ends in, decoded: the id of the resource, as a rule. undefined: it has no path. RFC 7644 §3.1 */
export function lastSegment(location: string): string | undefined {
  const path = location.split(/[?#]/, 1)[0] ?? '';
  return decoded(path.replace(/\/+$/, '').split('/').at(-1) ?? '') || undefined;
}
