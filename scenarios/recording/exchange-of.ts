import type { RecordedExchange } from '../../reports/run-log/event.ts';
import type { Exchange, ScimMethod } from '../../target-adapter/scim/exchange.ts';

const methods: readonly ScimMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** An exchange as a run log holds it, to be judged once more; undefined: a part of it was cut off, or its method is none of SCIM's. */
export function exchangeOf(recorded: RecordedExchange): Exchange | undefined {
  const { id, by, at, durationMs, request, response, failure } = recorded;
  const method = methods.find((known) => known === request.method);
  if (method === undefined || request.cutBytes !== undefined || response?.cutBytes !== undefined) return undefined;
  const answer = response && {
    status: response.status,
    headers: response.headers,
    ...(response.body === undefined ? {} : { body: response.body }),
    text: response.body === undefined ? (response.text ?? '') : JSON.stringify(response.body),
    url: request.url,
  };
  return {
    id,
    by,
    at,
    durationMs,
    request: {
      method,
      url: request.url,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
    },
    ...(answer === undefined ? {} : { response: answer }),
    ...(failure === undefined ? {} : { failure }),
  };
}
