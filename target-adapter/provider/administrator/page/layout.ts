import { foreign, foreignLine } from '../../../page/foreign-text.ts';
import { type Html, html, nothing, rawHtml } from '../../../page/html.ts';
import type { WebResponse } from '../../web.ts';
import { pageHeaders } from './headers.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export type Page = {
  readonly status: number;
  /** Its first heading too. */
  readonly title: string;
  readonly organization: string;
  readonly body: Html;
  /** Beside the organization's name: who is signed in. */
  readonly aside?: Html;
  /** `none`: a page that is whole without one. */
  readonly script?: 'none';
};

/** One whole page. */
export function renderPage({ status, title, organization, body, aside = nothing, script: wanted }: Page): WebResponse {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${foreignLine(title)} – ${foreignLine(organization)}</title>
<style>${rawHtml(style)}</style>
</head>
<body>
<a class="skip-link" href="#main">Skip to content</a>
<header class="bar"><div><p class="brand">${foreign(organization, { atMost: 60 })}</p>${aside}</div></header>
<main id="main" tabindex="-1">
<h1>${foreign(title)}</h1>
${body}
</main>
${wanted === 'none' ? nothing : html`<script>${rawHtml(script)}</script>`}
</body>
</html>
`;
  return { status, headers: pageHeaders, text: page.text };
}
