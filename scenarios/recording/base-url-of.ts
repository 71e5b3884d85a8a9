const endpoint = /^(Users|Groups|Me|Bulk|ServiceProviderConfigs?|ResourceTypes|Schemas|\.search)$/i;

/**
 * Where SCIM begins in these URLs: what stands before `/Users`, `/Groups` and their like in most of them. undefined: in
 * none of them.
 */
export function baseUrlOf(urls: readonly string[]): { readonly baseUrl: string; readonly others: number } | undefined {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const base = beforeEndpoint(url);
    if (base !== undefined) counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (most === undefined) return undefined;
  const [baseUrl, count] = most;
  return { baseUrl, others: [...counts.values()].reduce((sum, each) => sum + each, 0) - count };
}

/** What stands before the endpoint in one URL. */
export function beforeEndpoint(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const segments = pathname.split('/');
  const at = segments.findLastIndex((segment) => endpoint.test(segment));
  // Behind the name of an endpoint stand an id and little else.
  if (at === -1 || segments.length - at > 3) return undefined;
  const inner = segments.findIndex((segment, index) => index < at && index >= at - 2 && endpoint.test(segment));
  return origin + segments.slice(0, inner === -1 ? at : inner).join('/');
}
