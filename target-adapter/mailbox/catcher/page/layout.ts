import { foreignLine } from '../../../page/foreign-text.ts';
import { type Html, html, nothing } from '../../../page/html.ts';

/** Where the page is, and where mail is sent to. */
export type Place = {
  /** `/mail`, or empty. */
  readonly webPath: string;
  readonly smtp: { readonly host: string; readonly port: number };
};

export type Layout = {
  readonly place: Place;
  readonly title: string;
  /** What keys do, each with its meaning. */
  readonly keys: readonly (readonly [keys: readonly string[], meaning: string])[];
  readonly body: Html;
};

/** A whole page: head, skip link, body, the keys that it takes. */
export function layout({ place: { webPath, smtp }, title, keys, body }: Layout): string {
  const { text } = html`<!doctype html>
<html lang="en" data-path="${webPath}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${foreignLine(title)} · Mail catcher</title>
<link rel="stylesheet" href="${webPath}/style.css">
<script src="${webPath}/script.js" defer></script>
</head>
<body>
<a class="skip-link" href="#main">Skip to the mail</a>
<header class="bar"><div><a class="brand" href="${webPath}/">Mail catcher</a><p class="note">SMTP <code>${hostAndPort(smtp)}</code></p></div></header>
<p role="status" id="news"></p>
${body}
${keys.length === 0 ? nothing : html`<footer><p class="note">${keys.map(([names, meaning]) => html`<span>${names.map((name) => html`<kbd>${name}</kbd>`)} ${meaning}</span>`)}</p></footer>`}
</body>
</html>
`;
  return text;
}

const hostAndPort = ({ host, port }: Place['smtp']): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The script shows it in the reader's time zone. */
export function timeOf(epochMs: number): Html {
  const iso = new Date(epochMs).toISOString();
  return html`<time datetime="${iso}">${iso.replace('T', ' ').replace(/\..*/, ' UTC')}</time>`;
}

/** All of them where they are few. */
export function fewOf(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return more > 0 ? `${texts.slice(0, most).join(', ')} and ${more} more` : texts.join(', ');
}
