import { type Html, html } from '../../../page/html.ts';

export type Layout = { readonly title: string; readonly webPath: string; readonly keys: string; readonly body: Html };

/** A whole page: head, skip link, body, the keys that it takes. */
export function layout({ title, webPath, keys, body }: Layout): string {
  const { text } = html`<!doctype html>
<html lang="en" data-path="${webPath}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${webPath}/style.css">
<script src="${webPath}/script.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the mail</a>
${body}
<footer><p>Keys: ${keys}</p><p role="status" id="news"></p></footer>
</body>
</html>
`;
  return text;
}

/** The script shows it in the reader's time zone. */
export function timeOf(epochMs: number): Html {
  const iso = new Date(epochMs).toISOString();
  return html`<time datetime="${iso}">${iso.replace('T', ' ').replace(/\..*/, ' UTC')}</time>`;
}
