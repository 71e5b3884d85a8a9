import { foreign } from '../../../page/foreign-text.ts';
import { type Html, html, nothing } from '../../../page/html.ts';
import type { ParsedMail } from '../../parse-mail.ts';
import type { CaughtMail } from '../mail-store.ts';
import { fewOf, layout, type Place, timeOf } from './layout.ts';
import { readMail } from './read-mail.ts';

export const mailViews = ['text', 'html', 'headers', 'source'] as const;
export type MailView = (typeof mailViews)[number];

export type MailPageOptions = {
  readonly place: Place;
  /** Absent: the text, or the HTML where there is no text. */
  readonly view: MailView | undefined;
  readonly newer?: string;
  readonly older?: string;
};

const titles: Record<MailView, string> = { text: 'Text', html: 'HTML', headers: 'Headers', source: 'Source' };

/** More than this of a text or a source is not shown; the download has it whole. */
const maxShown = 500_000;
const mostLinks = 50;

/** One mail: as text, as HTML in a frame where nothing runs, its headers, its source; its links as text, never to click. */
export async function mailPage(mail: CaughtMail, options: MailPageOptions): Promise<string> {
  const { place } = options;
  const parsed = await readMail(mail);
  const view = options.view ?? (parsed.text === undefined && parsed.html !== undefined ? 'html' : 'text');
  const subject = parsed.subject || '(no subject)';
  const address = `${place.webPath}/mail/${encodeURIComponent(mail.id)}`;
  const views = mailViews.map(
    (name) =>
      html`<a class="button" href="${address}?view=${name}#main"${name === view ? html` aria-current="page"` : nothing}>${titles[name]}</a>`,
  );
  const body = html`<main id="main" tabindex="-1">
${wayOn(mail, options, view)}
<h1>${foreign(subject, { atMost: 200 })}</h1>
<dl class="facts">
<div><dt>To</dt><dd>${foreign(fewOf(mail.recipients, 20), { atMost: 2_000 })}</dd></div>
<div><dt>From</dt><dd>${foreign(parsed.from || mail.from || '(null sender)')}</dd></div>
<div><dt>Received</dt><dd>${timeOf(mail.receivedAt)}</dd></div>
</dl>
<nav class="row views" aria-label="Views">${views}</nav>
<section class="card content" aria-label="${titles[view]}">${contentOf(view, mail, parsed, address)}</section>
${linkList(parsed.links)}
</main>`;
  const keys = [
    [['j', 'k'], 'older and newer mail'],
    [['1', '2', '3', '4'], 'change the view'],
    [['x'], 'deletes'],
    [['Esc'], 'all mails'],
  ] as const;
  return layout({ title: subject, place, keys, body });
}

function wayOn(mail: CaughtMail, { place: { webPath }, newer, older }: MailPageOptions, view: MailView): Html {
  const to = (id: string) => `${webPath}/mail/${encodeURIComponent(id)}?view=${view}`;
  const source = `${webPath}/api/v1/messages/${encodeURIComponent(mail.id)}`;
  return html`<div class="row way"><nav class="row" aria-label="Mails"><a class="button" href="${webPath}/" data-key="back" data-mail="${mail.id}">All mails</a>
${newer === undefined ? nothing : html`<a class="button" href="${to(newer)}" rel="prev">Newer</a>`}
${older === undefined ? nothing : html`<a class="button" href="${to(older)}" rel="next">Older</a>`}</nav>
<div class="row"><a class="button" href="${source}/download" download>Download</a><button class="grave" type="button" hidden data-delete="${source}">Delete</button></div></div>`;
}

function contentOf(view: MailView, mail: CaughtMail, { text, html: page, headers }: ParsedMail, address: string): Html {
  switch (view) {
    case 'text':
      return text === undefined
        ? html`<p>This mail has no text part.</p>`
        : html`<pre class="text">${foreign(withLineFeeds(text).trimEnd(), { atMost: maxShown })}</pre>`;
    case 'html':
      return page === undefined
        ? html`<p>This mail has no HTML part.</p>`
        : html`<iframe sandbox src="${address}/html" title="The mail as HTML" referrerpolicy="no-referrer"></iframe>
<p class="note">Nothing runs in it, nothing is loaded from elsewhere, and links lead nowhere.</p>`;
    case 'headers':
      return html`<dl class="facts">${headers.map(({ name, value }) => html`<div><dt>${foreign(name)}</dt><dd>${foreign(value, { atMost: 4_000 })}</dd></div>`)}</dl>`;
    case 'source':
      return html`<pre>${foreign(withLineFeeds(mail.source.toString('utf8')), { atMost: maxShown })}</pre>`;
  }
}

const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n');

function linkList(links: readonly string[]): Html {
  if (links.length === 0) return nothing;
  const rows = links
    .slice(0, mostLinks)
    .map(
      (link, at) =>
        html`<li><code>${foreign(link, { atMost: 4_096 })}</code><button type="button" hidden data-copy="${link}" aria-label="Copy link ${at + 1}">Copy</button></li>`,
    );
  const more = links.length - mostLinks;
  return html`<section class="card stack" aria-labelledby="links"><h2 id="links">Links</h2>
<p>As text, because following one may use it up.${more > 0 ? ` ${more} more are not shown.` : ''}</p>
<ul class="links">${rows}</ul></section>`;
}
