import { type Html, html, nothing, rawHtml } from '../../../page/html.ts';
import type { WebResponse } from '../../web.ts';
import { pageHeaders, script, style } from './style.ts';

export type Page = {
  readonly status: number;
  readonly title: string;
  readonly organization: string;
  readonly body: Html;
  /** Beside the organization's name: who is signed in. */
  readonly aside?: Html;
};

/** One whole page; `title` is its first heading too. */
export function renderPage({ status, title, organization, body, aside = nothing }: Page): WebResponse {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${organization}</title>
<style>${rawHtml(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="bar"><span>${organization}</span>${aside}</header>
<main id="main">
<h1>${title}</h1>
${body}
</main>
<script>${rawHtml(script)}</script>
</body>
</html>
`;
  return { status, headers: pageHeaders, text: page.text };
}
