import { type Html, html, nothing } from '../../../page/html.ts';
import type { ParsedMail } from '../../parse-mail.ts';
import type { CaughtMail } from '../mail-store.ts';
import { layout, timeOf } from './layout.ts';
import { readMail } from './read-mail.ts';

export const mailViews = ['text', 'html', 'headers', 'source'] as const;
export type MailView = (typeof mailViews)[number];

export type MailPageOptions = {
  readonly webPath: string;
  /** Absent: the text, or the HTML where there is no text. */
  readonly view: MailView | undefined;
  readonly newer?: string;
  readonly older?: string;
};

const titles: Record<MailView, string> = { text: 'Text', html: 'HTML', headers: 'Headers', source: 'Source' };

/** More than this of a source is not shown; the download has it whole. */
const maxShown = 500_000;

/** One mail: as text, as HTML in a frame where nothing runs, its headers, its source; its links as text, never to click. */
export async function mailPage(mail: CaughtMail, options: MailPageOptions): Promise<string> {
  const { webPath, newer, older } = options;
  const parsed = await readMail(mail);
  const view = options.view ?? (parsed.text === undefined && parsed.html !== undefined ? 'html' : 'text');
  const address = `${webPath}/mail/${encodeURIComponent(mail.id)}`;
  const to = (id: string) => `${webPath}/mail/${encodeURIComponent(id)}?view=${view}`;
  const body = html`<header>
<p><a href="${webPath}/" data-key="back">All mails</a>${newer === undefined ? '' : html` · <a href="${to(newer)}" rel="prev">Newer</a>`}${older === undefined ? '' : html` · <a href="${to(older)}" rel="next">Older</a>`}</p>
<h1><bdi>${parsed.subject || '(no subject)'}</bdi></h1>
</header>
<main id="main" tabindex="-1">
<dl>
<dt>To</dt><dd><bdi>${mail.recipients.join(', ')}</bdi></dd>
<dt>From</dt><dd><bdi>${parsed.from || mail.from || '(null sender)'}</bdi></dd>
<dt>Received</dt><dd>${timeOf(mail.receivedAt)}</dd>
</dl>
<nav aria-label="Views">${mailViews.map((name) => html`<a href="${address}?view=${name}"${name === view ? html` aria-current="page"` : ''}>${titles[name]}</a> `)}</nav>
<section aria-label="${titles[view]}">${contentOf(view, mail, parsed, address)}</section>
${linkList(parsed.links)}
<p><a href="${webPath}/api/v1/messages/${encodeURIComponent(mail.id)}/download" download>Download</a>
<button hidden data-delete="${webPath}/api/v1/messages/${encodeURIComponent(mail.id)}">Delete</button></p>
</main>`;
  return layout({
    title: `${parsed.subject || '(no subject)'} · Mail catcher`,
    webPath,
    keys: 'j and k go to the older and the newer mail, 1 to 4 change the view, x deletes, Esc goes back',
    body,
  });
}

function contentOf(view: MailView, mail: CaughtMail, { text, html: page, headers }: ParsedMail, address: string): Html {
  switch (view) {
    case 'text':
      return text === undefined
        ? html`<p>This mail has no text part.</p>`
        : html`<pre class="text" tabindex="0">${text}</pre>`;
    case 'html':
      return page === undefined
        ? html`<p>This mail has no HTML part.</p>`
        : html`<iframe sandbox src="${address}/html" title="The mail as HTML" referrerpolicy="no-referrer"></iframe>
<p>Nothing runs in it, and images from elsewhere are not loaded.</p>`;
    case 'headers':
      return html`<dl class="headers">${headers.map(({ name, value }) => html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>`;
    case 'source':
      return html`<pre tabindex="0">${mail.source.subarray(0, maxShown).toString('utf8')}</pre>`;
  }
}

function linkList(links: readonly string[]): Html {
  if (links.length === 0) return nothing;
  return html`<h2>Links</h2>
<p>As text, because following one may use it up.</p>
<ul>${links.map((link) => html`<li><code>${link}</code></li>`)}</ul>`;
}
