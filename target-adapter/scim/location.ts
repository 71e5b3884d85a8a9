/** A part of a URL without its percent-encoding; a percent sign that encodes nothing stands for itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** What a location ends in, decoded: the id of the resource, as a rule. undefined: it is no URL, or has no path. RFC 7644 §3.1 */
export function lastSegment(location: string): string | undefined {
  // A relative one is resolved against anything: only its path counts.
  const base = 'https://base.invalid';
  if (!URL.canParse(location, base)) return undefined;
  const { pathname } = new URL(location, base);
  return decoded(pathname.replace(/\/+$/, '').split('/').at(-1) ?? '') || undefined;
}
