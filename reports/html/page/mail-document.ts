/** Elements that run, load, move or ask. The sandbox and the policy forbid their acts; some speak to the network all the same. */
const unwanted =
  'script,link,meta,base,iframe,frame,frameset,object,embed,applet,form,template,dialog,audio,video,source,track';
const addresses = ['src', 'srcset', 'href', 'xlink:href', 'background', 'poster', 'action', 'formaction', 'ping'];

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";
const style =
  'html{background:#fff;color:#1f2430;color-scheme:light}body{margin:16px;font:14px/1.5 Helvetica,Arial,sans-serif;overflow-wrap:break-word}img{max-width:100%}a{cursor:not-allowed}';
const maxLength = 500_000;

/**
 * A mail's HTML as a document for a sandboxed frame, on white as mail clients show it. The parser makes an inert document:
 * nothing in it runs or loads while it is read. Whatever leads elsewhere loses its address; a link keeps it as its title.
 */
export function mailDocument(html: string): string {
  const parsed = new DOMParser().parseFromString(html.slice(0, maxLength), 'text/html');
  for (const element of parsed.querySelectorAll(unwanted)) element.remove();
  for (const element of parsed.querySelectorAll('*')) makeHarmless(element);
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta http-equiv="x-dns-prefetch-control" content="off">`;
  return `<!doctype html><html><head>${head}<style>${style}</style>${parsed.head.innerHTML}</head>${parsed.body.outerHTML}</html>`;
}

function makeHarmless(element: Element): void {
  if (element.localName === 'style') element.textContent = withoutAddresses(element.textContent ?? '');
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith('on') || name === 'target') element.removeAttribute(name);
    else if (name === 'style') element.setAttribute(name, withoutAddresses(value));
    else if (addresses.includes(name) && !/^\s*data:image\//i.test(value)) {
      element.removeAttribute(name);
      if (element.localName === 'a') element.setAttribute('title', value);
    }
  }
  // A link without an address looks like text; one to nowhere looks as it did.
  if (element.localName === 'a' && element.hasAttribute('title')) element.setAttribute('href', '#');
}

const withoutAddresses = (css: string): string =>
  css.replace(/url\(\s*(?!["']?data:image\/)[^)]*\)/gi, 'none').replace(/@import[^;]*;?/gi, '');
