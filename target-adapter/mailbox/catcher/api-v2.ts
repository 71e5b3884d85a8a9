import type { Router } from 'express';
import type { ApiContext } from './api-v1.ts';
import { sendEmpty, sendJson } from './http-answer.ts';
import type { MailHogMessage } from './mailhog-json.ts';
import { matches, searchKinds } from './mailhog-search.ts';

const defaultLimit = 50;
const maxLimit = 250;

/** MailHog's API v2. Better on purpose: `start` at the end gives no items, where MailHog repeats the oldest. */
export function addApiV2(router: Router, { store, messageOf }: ApiContext): void {
  router.get('/api/v2/messages', ({ query }, response) => {
    const window = readWindow(query);
    sendJson(
      response,
      'text/json',
      cut(store.newestFirst(), window, (mail) => messageOf(mail)),
    );
  });
  router.get('/api/v2/search', ({ query }, response) => {
    const kind = searchKinds.find((known) => known === query.kind);
    if (!kind || typeof query.query !== 'string' || query.query === '') return sendEmpty(response, 400);
    const wanted = query.query;
    const window = readWindow(query);
    const found = store
      .newestFirst()
      .map(messageOf)
      .filter((message) => matches(message, kind, wanted));
    const answer = cut(found, window, (message: MailHogMessage) => message);
    // As MailHog: beyond the matches a search forgets how many there are.
    sendJson(response, 'application/json', window.start > found.length ? { ...answer, total: 0 } : answer);
  });
  // The chaos monkey is never here.
  router.get('/api/v2/jim', (_request, response) => sendEmpty(response, 404));
  router.get('/api/v2/outgoing-smtp', (_request, response) => sendJson(response, 'application/json', {}));
}

type Window = { readonly start: number; readonly limit: number };

function readWindow({ start, limit }: { readonly start?: unknown; readonly limit?: unknown }): Window {
  const from = wholeNumber(start);
  const size = wholeNumber(limit);
  return { start: from > 0 ? from : 0, limit: size > 0 ? Math.min(size, maxLimit) : defaultLimit };
}

/** 0 where it is none. */
function wholeNumber(value: unknown): number {
  return typeof value === 'string' && /^[+-]?\d{1,9}$/.test(value) ? Number(value) : 0;
}

function cut<Found>(all: readonly Found[], { start, limit }: Window, show: (found: Found) => MailHogMessage) {
  const items = all.slice(start, start + limit).map(show);
  return { total: all.length, count: items.length, start, items };
}
