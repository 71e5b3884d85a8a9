import { type Html, html, nothing } from '../../../page/html.ts';
import type { CaughtMail } from '../mail-store.ts';
import { layout, timeOf } from './layout.ts';
import { readMail } from './read-mail.ts';

export type ListOptions = { readonly webPath: string; readonly query: string; readonly start: number };

const pageSize = 50;

type Row = { readonly mail: CaughtMail; readonly subject: string; readonly from: string };

/** The list of mails, newest first, fifty a page; `query` looks in subjects, senders and recipients. */
export async function listPage(all: readonly CaughtMail[], { webPath, query, start }: ListOptions): Promise<string> {
  const rows =
    query === ''
      ? all
      : (await Promise.all(all.map(rowOf))).filter((row) => mentions(row, query)).map(({ mail }) => mail);
  const from = Math.min(Math.max(0, Math.floor(start)), rows.length);
  const shown = await Promise.all(rows.slice(from, from + pageSize).map(rowOf));
  const body = html`<header>
<h1><a href="${webPath}/">Mail catcher</a></h1>
<form role="search" action="${webPath}/"><label for="q">Subject, sender or recipient</label> <input id="q" name="q" type="search" value="${query}"> <button>Search</button></form>
</header>
<main id="main" tabindex="-1">
<p class="count">${countOf(rows.length, query)}</p>
${shown.length > 0 ? table(shown, webPath) : nothing}
${pager({ webPath, query, from, total: rows.length })}
</main>`;
  return layout({
    title: `${rows.length} mails · Mail catcher`,
    webPath,
    keys: 'j and k go down and up, Enter opens, / searches',
    body,
  });
}

async function rowOf(mail: CaughtMail): Promise<Row> {
  const { subject, from } = await readMail(mail);
  return { mail, subject: subject || '(no subject)', from: from || mail.from || '(null sender)' };
}

function mentions({ mail, subject, from }: Row, query: string): boolean {
  const wanted = query.toLowerCase();
  return [subject, from, mail.from, ...mail.recipients].some((text) => text.toLowerCase().includes(wanted));
}

function countOf(count: number, query: string): string {
  const mails = count === 1 ? '1 mail' : `${count} mails`;
  if (query !== '') return `${mails} with “${query}”`;
  return count === 0 ? 'No mail yet. What is sent to the SMTP port appears here.' : mails;
}

function table(rows: readonly Row[], webPath: string): Html {
  return html`<table>
<thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">From</th><th scope="col">Received</th></tr></thead>
<tbody>
${rows.map(
  ({ mail, subject, from }) => html`<tr>
<th scope="row"><a class="row" href="${webPath}/mail/${encodeURIComponent(mail.id)}"><bdi>${subject}</bdi></a></th>
<td><bdi>${mail.recipients.join(', ')}</bdi></td><td><bdi>${from}</bdi></td><td>${timeOf(mail.receivedAt)}</td></tr>
`,
)}</tbody>
</table>`;
}

function pager({ webPath, query, from, total }: { webPath: string; query: string; from: number; total: number }): Html {
  const link = (start: number, label: string) =>
    html`<a href="${webPath}/?start=${start}${query === '' ? '' : `&q=${encodeURIComponent(query)}`}">${label}</a> `;
  const newer = from > 0 ? link(Math.max(0, from - pageSize), 'Newer mails') : nothing;
  const older = from + pageSize < total ? link(from + pageSize, 'Older mails') : nothing;
  return from > 0 || from + pageSize < total ? html`<nav aria-label="Pages">${newer}${older}</nav>` : nothing;
}
