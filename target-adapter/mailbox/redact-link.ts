/**
 * A link as it may be shown: values in the query and the fragment, user and password, and every path segment that looks
 * like a secret give way to `…`. What is left still says which page it was; of what is no web page only the scheme, `file:…`.
 */
export function redactLink(link: string): string {
  if (!URL.canParse(link)) return '…';
  const url = new URL(link);
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}…`;
  const path = url.pathname.split('/').map((segment) => (looksSecret(segment) ? '…' : segment));
  const query = [...url.searchParams.keys()].map((name) => `${encodeURIComponent(name)}=…`);
  return `${url.origin}${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}${url.hash ? '#…' : ''}`;
}

/** Long, or a mixture of letters and digits that no word is: `verify-email` is a word, `9fK2c81bQ` is not. */
function looksSecret(segment: string): boolean {
  if (segment.length >= 24) return true;
  return segment.length >= 8 && /\d/.test(segment) && /[a-z]/i.test(segment);
}
