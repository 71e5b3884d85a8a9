import type { RequestListener } from 'node:http';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { ScimMethod } from '../scim/exchange.ts';
import { ScimError } from '../scim/scim-error.ts';
import type { ProviderRequest } from './http.ts';
import { scimPath, type Tenant } from './tenant.ts';
import { jsonResponse, type WebResponse } from './web.ts';

export type ListenerOptions = {
  readonly tenantNamed: (name: string) => Tenant | undefined;
  /** Told of every fault of our own; the client reads a 500 without details. */
  readonly onError: (error: unknown) => void;
};

/** More than SCIM takes, so that it says itself which limit was exceeded. */
const maxBodyBytes = 2 * 1024 * 1024;

/** Every tenant over HTTP: reads the request, bounded, asks the tenant, writes the answer. */
export async function createListener({ tenantNamed, onError }: ListenerOptions): Promise<RequestListener> {
  const { default: express } = await import('express');
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(express.text({ type: () => true, limit: maxBodyBytes }));
  const carry = async (tenant: Tenant | undefined, request: Request, response: Response) =>
    write(
      response,
      tenant
        ? await tenant.answer(parse(request))
        : jsonResponse(404, { error: { code: 'no-such-tenant', message: 'There is no such tenant.' } }),
    );
  app.use('/tenants/:tenant', (request, response) => carry(tenantNamed(request.params.tenant), request, response));
  app.use((request, response) => carry(tenantNamed('default'), request, response));
  app.use(refuse(onError));
  return app;
}

const methods: readonly ScimMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

function parse(request: Request): ProviderRequest {
  const method = methods.find((known) => known === request.method);
  if (method === undefined) throw new ScimError(501, `The method ${request.method} is not known here.`);
  const [path = '', ...query] = request.url.split('?');
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  const text: unknown = request.body;
  return {
    method,
    path,
    query: new URLSearchParams(query.join('?')),
    queryText: query.join('?'),
    headers: Object.fromEntries(headers),
    text: typeof text === 'string' ? text : '',
  };
}

function write(response: Response, { status, headers, text }: WebResponse): void {
  response.status(status).set(headers);
  if (text === '') response.end();
  else response.send(Buffer.from(text));
}

/** What express itself refuses (a body too large, an unknown encoding), and what went wrong here. */
function refuse(onError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    if (status === 500) onError(error);
    const message = messageOf(error, status);
    if (response.headersSent) response.destroy();
    else if (request.originalUrl.includes(scimPath))
      response
        .status(status)
        .type('application/scim+json')
        .send(Buffer.from(JSON.stringify(new ScimError(status, message).body)));
    else write(response, jsonResponse(status, { error: { code: 'refused', message } }));
  };
}

function messageOf(error: unknown, status: number): string {
  if (status === 413) return `The body is larger than ${maxBodyBytes} bytes.`;
  return status === 500 || !(error instanceof Error) ? 'Something went wrong here.' : error.message;
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
