import type { ProviderRequest } from '../../../target-adapter/provider/http.ts';
import type { WebResponse } from '../../../target-adapter/provider/web.ts';
import { isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { errorSchema } from '../../../target-adapter/scim/urns.ts';
import type { Around } from './served-target.ts';

/** A SCIM answer with its body parsed; `undefined`: no body. */
export type ScimAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

const base = '/scim/v2';
const isScim = ({ path }: ProviderRequest): boolean => path.startsWith(`${base}/`);

/** Changes each SCIM answer. `path` is below the base URL: `/Users/7`. */
export const answering =
  (change: (answer: ScimAnswer, request: ProviderRequest) => ScimAnswer): Around =>
  async (request, next) => {
    const response = await next();
    if (!isScim(request)) return response;
    return written(change(read(response), { ...request, path: request.path.slice(base.length) }));
  };

/** Answers some SCIM requests itself; what it leaves (undefined) goes on to the provider. */
export const instead =
  (answer: (request: ProviderRequest) => ScimAnswer | undefined): Around =>
  async (request, next) => {
    const own = isScim(request) ? answer({ ...request, path: request.path.slice(base.length) }) : undefined;
    return own === undefined ? next() : written(own);
  };

/** Changes SCIM requests on their way to the provider. */
export const receiving =
  (change: (request: ProviderRequest) => Partial<ProviderRequest>): Around =>
  (request, next) =>
    next(isScim(request) ? { ...request, ...change({ ...request, path: request.path.slice(base.length) }) } : request);

/** Each resource in an answer: alone, or in a list. */
export const showing = (change: (resource: JsonObject, path: string) => JsonObject): Around =>
  answering((answer, { path }) => {
    if (!/^\/(Users|Groups)(\/|$)/.test(path) || answer.status >= 300 || !isObject(answer.body)) return answer;
    const { Resources } = answer.body;
    const body = Array.isArray(Resources)
      ? { ...answer.body, Resources: Resources.map((each) => (isObject(each) ? change(each, path) : each)) }
      : change(answer.body, path);
    return { ...answer, body };
  });

/** The first one stands nearest to the client. */
export const both = (...arounds: readonly Around[]): Around =>
  arounds.reduceRight<Around>(
    (inner, outer) => (request, next) => outer(request, (changed) => inner(changed ?? request, next)),
    (request, next) => next(request),
  );

export const refusal = (status: number, detail: string, scimType?: string): ScimAnswer => ({
  status,
  headers: {},
  body: { schemas: [errorSchema], status: String(status), detail, ...(scimType === undefined ? {} : { scimType }) },
});

export const bodyOf = ({ text }: ProviderRequest): JsonObject => {
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  return isObject(parsed) ? parsed : {};
};

function read({ status, headers, text }: WebResponse): ScimAnswer {
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
}

function written({ status, headers, body }: ScimAnswer): WebResponse {
  if (body === undefined) return { status, headers, text: '' };
  return {
    status,
    headers: { 'content-type': 'application/scim+json; charset=utf-8', ...headers },
    text: JSON.stringify(body),
  };
}
