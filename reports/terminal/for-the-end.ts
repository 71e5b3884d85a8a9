import type { RecordedExchange, RunEvent } from '../run-log/event.ts';

/**
 * What has to be held for the last lines of the terminal. Of an exchange as much as shows what causes have in common: not
 * its headers and texts, and of its answer one resource at most.
 */
export function forTheEnd(event: RunEvent): RunEvent | undefined {
  switch (event.type) {
    case 'mail':
    case 'provisioning':
    case 'step':
      return undefined;
    case 'exchange':
      return { ...event, exchange: slimmed(event.exchange) };
    case 'run-started':
    case 'scenario-started':
    case 'scenario-finished':
    case 'check':
    case 'claimed':
    case 'released':
    case 'note':
    case 'run-finished':
      return event;
  }
}

function slimmed({ id, by, at, durationMs, request, response }: RecordedExchange): RecordedExchange {
  const { method, url } = request;
  const seen = response && { status: response.status, headers: {}, ...resourceIn(response.body) };
  return { id, by, at, durationMs, request: { method, url, headers: {} }, ...(seen && { response: seen }) };
}

const isResource = (body: unknown): boolean => typeof body === 'object' && body !== null && 'id' in body;

const resourceIn = (body: unknown): { readonly body?: unknown } => (isResource(body) ? { body } : {});
