import { html, rawHtml } from '../../../page/html.ts';

/** More than this of a mail's HTML is not shown. */
const maxLength = 500_000;

const elements = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl
  dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section
  small span strike strong style sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/),
);
/** Left out with what is in them; of any other element that is not known only the tags are. */
const unwanted = new Set(
  `applet audio canvas embed frameset iframe math noembed noframes noscript object picture plaintext script select svg
  template textarea title video xmp`.split(/\s+/),
);
const attributes = new Set(
  `align alt bgcolor border cellpadding cellspacing class color colspan dir face height lang open rowspan size start style
  title valign width`.split(/\s+/),
);
const voids = new Set(['br', 'col', 'hr', 'img', 'wbr']);

const style =
  'html{background:#fff;color:#1f2430;color-scheme:light}body{margin:16px;font:14px/1.5 Helvetica,Arial,sans-serif;overflow-wrap:break-word}img{max-width:100%}a{color:#3451d1;text-decoration:underline;cursor:not-allowed}';

/**
 * A mail's HTML written anew from the elements that mails are made of, on white as mail clients show it. The policy and the
 * sandbox forbid the rest its acts; but a click on a link would open a connection to its host all the same, and lose the
 * mail from sight, so a link keeps its address as its title only.
 */
export async function mailDocument(source: string): Promise<string> {
  const { Parser } = await import('htmlparser2');
  const written: string[] = [];
  /** How deep inside an unwanted element. */
  let depth = 0;
  let inStyle = false;
  const parser = new Parser({
    onopentag(name, given) {
      if (depth > 0 || unwanted.has(name)) depth += 1;
      else if (elements.has(name)) written.push(openTag(name, given));
      inStyle = name === 'style';
    },
    ontext(text) {
      if (depth === 0) written.push(inStyle ? harmlessCss(text).replaceAll('<', '') : html`${text}`.text);
    },
    onclosetag(name) {
      inStyle = false;
      if (depth > 0) depth -= 1;
      else if (elements.has(name) && !voids.has(name)) written.push(`</${name}>`);
    },
  });
  parser.end(source.slice(0, maxLength));
  const { text } = html`<!doctype html>
<html><head><meta charset="utf-8"><title>The mail as HTML</title><meta http-equiv="x-dns-prefetch-control" content="off"><style>${rawHtml(style)}</style></head>
<body>${rawHtml(written.join(''))}</body></html>
`;
  return text;
}

function openTag(name: string, given: Readonly<Record<string, string>>): string {
  const kept = Object.entries(given).filter(([attribute]) => attributes.has(attribute));
  if (name === 'a' && given.href !== undefined) kept.push(['title', given.href]);
  if (name === 'img' && /^\s*data:image\//i.test(given.src ?? '')) kept.push(['src', given.src ?? '']);
  const pairs = new Map(
    kept.map(([attribute, value]) => [attribute, attribute === 'style' ? harmlessCss(value) : value]),
  );
  return `<${name}${[...pairs].map(([attribute, value]) => html` ${attribute}="${value}"`.text).join('')}>`;
}

/** Without what would be loaded, however it is spelt: the policy forbids it, and the console would tell so each time. */
const harmlessCss = (css: string): string =>
  css
    .replaceAll('\\', '')
    .replace(/url\(\s*(?!["']?data:image\/)[^)]*\)/gi, 'none')
    .replace(/image-set\(/gi, 'none(')
    .replace(/@import[^;]*;?/gi, '');
