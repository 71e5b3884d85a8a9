/** Elements that run, load, move or ask; the sandbox and the policy forbid their acts, some speak to the network all the same. */
const unwanted =
  'script,link,meta,base,iframe,frame,frameset,object,embed,applet,portal,form,template,dialog,audio,video,source,track';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";
const maxLength = 500_000;

/**
 * A mail's HTML as a document for a sandboxed frame, always on white as mail clients show it. The parser makes an inert
 * document: nothing in it runs or loads while it is read. Links lose their target and keep it as their title.
 */
export function mailDocument(html: string): string {
  const parsed = new DOMParser().parseFromString(html.slice(0, maxLength), 'text/html');
  for (const element of parsed.querySelectorAll(unwanted)) element.remove();
  for (const link of parsed.querySelectorAll('a[href],area[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '');
    link.setAttribute('href', '#');
    link.removeAttribute('ping');
    link.removeAttribute('target');
  }
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta http-equiv="x-dns-prefetch-control" content="off">`;
  const style =
    '<style>html{background:#fff;color:#1f2430;color-scheme:light}body{margin:16px;font:14px/1.5 Helvetica,Arial,sans-serif;overflow-wrap:break-word}img{max-width:100%}a{pointer-events:none}</style>';
  return `<!doctype html><html><head>${head}${style}${parsed.head.innerHTML}</head>${parsed.body.outerHTML}</html>`;
}
