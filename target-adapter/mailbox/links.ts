/** A mail with more links than this, or longer ones, is not a mail that a person could act on. */
const maxLinks = 500;
const maxLength = 4_096;

const urlInText = /https?:\/\/[^\s<>"]+/gi;
const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The http and https URLs that a reader of this mail could click, normalized, in order, without repetition: URLs in the
 * text, then the HTML's `a`, `area` and `form`. Images and style sheets are no links: nobody clicks them.
 */
export async function linksOf({
  text,
  html,
}: {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const written of [...(text ? inText(text) : []), ...(html ? await inHtml(html) : [])]) {
    const link = normalize(written);
    if (link) found.add(link);
    if (found.size >= maxLinks) break;
  }
  return [...found];
}

function inText(text: string): string[] {
  return [...text.matchAll(urlInText)].map(([url]) => withoutTrailingPunctuation(url));
}

/** A bracket at the end belongs to the sentence, unless the URL opened it. */
function withoutTrailingPunctuation(url: string): string {
  let end = url.length;
  while (end > 0) {
    const last = url.charAt(end - 1);
    const opening = closing[last];
    if (opening) {
      const inside = url.slice(0, end - 1);
      if (inside.split(opening).length > inside.split(last).length) break;
    } else if (!".,;:!?'*".includes(last)) break;
    end -= 1;
  }
  return url.slice(0, end);
}

async function inHtml(html: string): Promise<string[]> {
  const { Parser } = await import('htmlparser2');
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const url = name === 'a' || name === 'area' ? attributes.href : name === 'form' ? attributes.action : undefined;
      if (url) found.push(url.trim());
    },
  });
  parser.end(html);
  return found;
}

function normalize(written: string): string | undefined {
  if (written.length > maxLength || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
