import type { Router } from 'express';
import { sendEmpty, sendJson, sendNotFound } from './http-answer.ts';
import type { LiveStreams } from './live-streams.ts';
import type { CaughtMail, MailStore } from './mail-store.ts';
import { type MailHogContent, partsOf } from './mailhog-content.ts';
import { type MailHogMessage, stored } from './mailhog-json.ts';

export type ApiContext = {
  readonly store: MailStore;
  readonly messageOf: (mail: CaughtMail) => MailHogMessage;
  readonly hostname: string;
  readonly live: LiveStreams;
};

const listLimit = 1_000;

/**
 * MailHog's API v1. Better on purpose: what does not exist answers 404 on the download paths, where MailHog cuts the
 * connection. Never offered: release, since this catcher hands no mail on.
 */
export function addApiV1(router: Router, { store, messageOf, hostname, live }: ApiContext): void {
  router.get('/api/v1/messages', (_request, response) => {
    sendJson(response, 'text/json', store.newestFirst().slice(0, listLimit).map(messageOf));
  });
  router.delete('/api/v1/messages', (_request, response) => {
    store.clear();
    sendEmpty(response, 200, 'text/json');
  });
  router.get('/api/v1/messages/:id', ({ params }, response) => {
    const mail = store.get(params.id);
    sendJson(response, 'text/json', mail ? messageOf(mail) : null);
  });
  router.delete('/api/v1/messages/:id', ({ params }, response) => {
    sendEmpty(response, store.remove(params.id) ? 200 : 500, 'text/json');
  });
  router.get('/api/v1/messages/:id/download', ({ params }, response) => {
    const mail = store.get(params.id);
    if (!mail) return sendNotFound(response);
    response.setHeader('Content-Type', 'message/rfc822');
    response.setHeader('Content-Disposition', `attachment; filename="${mail.id}.eml"`);
    response.end(Buffer.from(sourceOf(stored(mail, hostname)), 'latin1'));
  });
  router.get('/api/v1/messages/:id/mime/part/:part/download', ({ params }, response) => {
    const mail = store.get(params.id);
    const part = mail && partsOf(stored(mail, hostname))?.Parts?.[Number.parseInt(params.part, 10) || 0];
    if (!part) return sendNotFound(response);
    response.setHeader('Content-Type', oneLine(part.Headers['Content-Type']) ?? 'text/plain');
    response.setHeader('Content-Disposition', oneLine(part.Headers['Content-Disposition']) ?? 'attachment');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.end(bytesOf(part));
  });
  router.get('/api/v1/events', (_request, response) => live.addEvents(response));
}

function sourceOf({ Headers, Body }: MailHogContent): string {
  const lines = Object.entries(Headers).flatMap(([name, values]) => values.map((value) => `${name}: ${value}\r\n`));
  return `${lines.join('')}\r\n${Body}`;
}

/** Base64 decoded; quoted-printable as it came. */
function bytesOf({ Headers, Body }: MailHogContent): Buffer {
  const base64 = Headers['Content-Transfer-Encoding']?.[0]?.trim().toLowerCase() === 'base64';
  return Buffer.from(Body, base64 ? 'base64' : 'latin1');
}

/** A header of a mail as one of HTTP: no control characters. */
function oneLine(values: readonly string[] | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
  return values?.[0]?.replace(/[\x00-\x1f\x7f]+\s*/g, ' ').trim();
}
