import { foreign } from '../../../page/foreign-text.ts';
import { type Html, html, nothing } from '../../../page/html.ts';
import { table } from '../../../page/table.ts';
import type { CaughtMail } from '../mail-store.ts';
import { fewOf, layout, type Place, timeOf } from './layout.ts';
import { readMail } from './read-mail.ts';

export type ListOptions = { readonly place: Place; readonly query: string; readonly start: number };

const pageSize = 50;
const mostRecipients = 3;

type Row = { readonly mail: CaughtMail; readonly subject: string; readonly from: string };

/** The list of mails, newest first, fifty a page; `query` looks in subjects, senders and recipients. */
export async function listPage(all: readonly CaughtMail[], { place, query, start }: ListOptions): Promise<string> {
  const rows =
    query === ''
      ? all
      : (await Promise.all(all.map(rowOf))).filter((row) => mentions(row, query)).map(({ mail }) => mail);
  const from = Math.min(Math.max(0, Math.floor(start)), rows.length);
  const shown = await Promise.all(rows.slice(from, from + pageSize).map(rowOf));
  const title = titleOf(rows.length);
  const body = html`<main id="main" tabindex="-1">
<h1 data-total="${all.length}">${title}</h1>
${all.length === 0 ? whereToSend(place) : search(query, place)}
${shown.length === 0 ? nothing : html`<div class="card">${mailTable(shown, `${rangeOf(from, shown.length, rows.length)}, newest first`, place)}</div>`}
${shown.length === 0 && query !== '' ? html`<p class="card">No subject, sender or recipient has “${foreign(query)}” in it.</p>` : nothing}
${pager({ place, query, from, total: rows.length })}
</main>`;
  const keys = [
    [['j', 'k'], 'go down and up'],
    [['Enter'], 'opens'],
    [['/'], 'searches'],
  ] as const;
  return layout({ title, place, keys: all.length === 0 ? [] : keys, body });
}

/** By the mail, which never changes: reading it takes longer than showing it. */
const rowsKnown = new WeakMap<CaughtMail, Row>();

async function rowOf(mail: CaughtMail): Promise<Row> {
  const known = rowsKnown.get(mail);
  if (known) return known;
  const { subject, from } = await readMail(mail);
  const row = { mail, subject: subject || '(no subject)', from: from || mail.from || '(null sender)' };
  rowsKnown.set(mail, row);
  return row;
}

function mentions({ mail, subject, from }: Row, query: string): boolean {
  const wanted = query.toLowerCase();
  return [subject, from, mail.from, ...mail.recipients].some((text) => text.toLowerCase().includes(wanted));
}

function titleOf(count: number): string {
  if (count === 0) return 'No mail';
  return count === 1 ? '1 mail' : `${count.toLocaleString('en')} mails`;
}

function whereToSend({ smtp: { host, port } }: Place): Html {
  return html`<div class="card stack"><h2>Nothing has come yet</h2>
<p>Have the program that sends mail use this SMTP server. What it sends appears here at once.</p>
<dl class="figures"><div><dt>Host</dt><dd>${host}</dd></div><div><dt>Port</dt><dd>${port}</dd></div><div><dt>Encryption</dt><dd>none</dd></div></dl>
<p>Every sender, recipient and log-in is taken, and no mail is handed on to anybody.</p></div>`;
}

function search(query: string, { webPath }: Place): Html {
  return html`<form class="search" role="search" action="${webPath}/#main"><div class="row"><div class="grow"><label for="q">Subject, sender or recipient</label><input id="q" name="q" type="search" value="${query}" maxlength="300" autocomplete="off" spellcheck="false"></div><button>Search</button>${query === '' ? nothing : html`<a class="button" href="${webPath}/">Show all</a>`}</div></form>`;
}

const rangeOf = (from: number, count: number, total: number): string =>
  count === total ? (total === 1 ? '1 mail' : `All ${total} mails`) : `${from + 1} to ${from + count} of ${total}`;

function mailTable(rows: readonly Row[], caption: string, { webPath }: Place): Html {
  return table({
    caption: html`${caption}`,
    columns: [
      { title: 'Subject', width: 'wide' },
      { title: 'To', width: 'wide' },
      { title: 'From' },
      { title: 'Received' },
    ],
    rows: rows.map(({ mail, subject, from }) => [
      html`<a class="open" id="m-${mail.id}" href="${webPath}/mail/${encodeURIComponent(mail.id)}">${foreign(subject)}</a>`,
      foreign(fewOf(mail.recipients, mostRecipients)),
      foreign(from),
      timeOf(mail.receivedAt),
    ]),
  });
}

type Window = { readonly place: Place; readonly query: string; readonly from: number; readonly total: number };

function pager({ place: { webPath }, query, from, total }: Window): Html {
  const link = (start: number, label: string) =>
    html`<a class="button" href="${webPath}/?start=${start}${query === '' ? '' : `&q=${encodeURIComponent(query)}`}">${label}</a>`;
  const newer = from > 0 ? link(Math.max(0, from - pageSize), 'Newer mails') : nothing;
  const older = from + pageSize < total ? link(from + pageSize, 'Older mails') : nothing;
  return from > 0 || from + pageSize < total
    ? html`<nav class="row" aria-label="Pages">${newer}${older}</nav>`
    : nothing;
}
