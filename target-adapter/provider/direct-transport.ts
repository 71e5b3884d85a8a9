import { createCarriedTransport, type TransportOptions } from '../transport/carried-transport.ts';
import type { Transport } from '../transport/transport.ts';
import type { ProviderRequest } from './http.ts';
import type { Provider } from './provider.ts';
import type { WebResponse } from './web.ts';

export type DirectTransport = Transport & {
  /** A page of a tenant, as a person's browser opens it: in place of `fetch`. */
  fetchPage(url: string, init: RequestInit): Promise<Response>;
};

/** To the tenants of a provider of this process, without a socket. What is sent and read is the same as over the wire. */
export function createDirectTransport(provider: Provider, options: TransportOptions): DirectTransport {
  async function ask(url: string, request: Omit<ProviderRequest, 'path' | 'query'>): Promise<WebResponse> {
    // Not parsed as a URL: a path goes to the tenant as it was written.
    const [path = '', ...query] = url.slice(provider.publicUrl.length).split('?');
    const [, name = 'default', rest = path] = /^\/tenants\/([^/]+)(.*)$/s.exec(path) ?? [];
    const tenant = provider.tenant(name);
    if (tenant === undefined) return { status: 404, headers: {}, text: '' };
    return tenant.answer({
      ...request,
      path: rest,
      query: new URLSearchParams(query.join('?')),
      queryText: query.join('?'),
    });
  }

  const transport = createCarriedTransport(
    {
      way: { connectTimeoutMs: options.timeoutMs ?? 30_000 },
      async carry({ method, url, headers, body }) {
        const asked = { method, headers: inLowerCase(headers), text: body?.toString('utf8') ?? '' };
        const { status, headers: answered, text } = await ask(url, asked);
        const isEmpty = method === 'HEAD' || status === 204 || status === 304;
        return { status, headers: answered, bytes: Buffer.from(isEmpty ? '' : text) };
      },
      problemOf: (error) => Promise.resolve(error),
      close: () => Promise.resolve(),
    },
    options,
  );
  return {
    ...transport,
    async fetchPage(url, init) {
      const method = init.method === 'POST' ? 'POST' : 'GET';
      const headers = Object.fromEntries(new Headers(init.headers));
      const { status, headers: answered, text } = await ask(url, { method, headers, text: String(init.body ?? '') });
      return new Response(text === '' ? null : text, { status, headers: answered });
    },
  };
}

const inLowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
