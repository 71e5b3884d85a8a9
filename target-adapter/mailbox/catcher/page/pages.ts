import type { Request, Response, Router } from 'express';
import { sendNotFound } from '../http-answer.ts';
import type { CaughtMail, MailStore } from '../mail-store.ts';
import { gonePage } from './gone-page.ts';
import type { Place } from './layout.ts';
import { listPage } from './list-page.ts';
import { mailDocument } from './mail-document.ts';
import { type MailView, mailPage, mailViews } from './mail-page.ts';
import { readMail } from './read-mail.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export type PagesContext = Place & { readonly store: MailStore };

const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail's own HTML: nothing runs, nothing is loaded, nothing is sent. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** Adds the page to read mail. It works without its script, which adds keys, deletion and news as they come. */
export function addPages(router: Router, { store, webPath, smtp }: PagesContext): void {
  const placeFor = ({ hostname }: Request): Place => ({
    webPath,
    smtp: { ...smtp, host: wildcards.has(smtp.host) ? hostname : smtp.host },
  });
  router.get('/', async (request, response) => {
    const { query, originalUrl } = request;
    if (!originalUrl.split('?', 1)[0]?.endsWith('/')) return response.redirect(`${webPath}/`);
    const options = { place: placeFor(request), query: textOf(query.q), start: Number(textOf(query.start)) || 0 };
    send(response, 'text/html', await listPage(store.newestFirst(), options));
  });
  router.get('/mail/:id', async (request, response) => {
    const mail = store.get(request.params.id);
    const place = placeFor(request);
    if (!mail) return send(response.status(404), 'text/html', gonePage(place));
    const options = { place, ...neighboursOf(store, mail), view: viewOf(request.query.view) };
    send(response, 'text/html', await mailPage(mail, options));
  });
  router.get('/mail/:id/html', async ({ params }, response) => {
    const mail = store.get(params.id);
    const { html } = mail ? await readMail(mail) : {};
    if (html === undefined) return sendNotFound(response);
    send(response, 'text/html', await mailDocument(html), mailPolicy);
  });
  router.get('/style.css', (_request, response) => send(response, 'text/css', style));
  router.get('/script.js', (_request, response) => send(response, 'text/javascript', script));
}

/** Bound to every address of the machine, the page tells the one under which it was asked. */
const wildcards: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function send(response: Response, type: string, text: string, policy = pagePolicy): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  response.end(text);
}

function neighboursOf(store: MailStore, mail: CaughtMail): { newer?: string; older?: string } {
  const all = store.newestFirst();
  const at = all.indexOf(mail);
  const newer = all[at - 1]?.id;
  const older = all[at + 1]?.id;
  return { ...(newer === undefined ? {} : { newer }), ...(older === undefined ? {} : { older }) };
}

function viewOf(value: unknown): MailView | undefined {
  return mailViews.find((view) => view === value);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
