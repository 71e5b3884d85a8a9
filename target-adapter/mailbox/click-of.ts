import { shortened } from '../scim/shortened.ts';

/**
 * What a page asks the person to click, in words: `a form that is posted with “Confirm”`, `a button “Continue”`; undefined
 * where it has neither. A page that a script fills counts too, since nobody runs it here. A search field or a log-out button counts too: the caller tells, it does not decide by this alone.
 */
export async function clickOf(html: string): Promise<string | undefined> {
  const { Parser } = await import('htmlparser2');
  const forms: string[] = [];
  const labels: string[] = [];
  let label: string | undefined;
  let hasScript = false;
  const parser = new Parser({
    onopentag(name, { method, type, value }) {
      if (name === 'form') forms.push((method ?? 'get').toLowerCase());
      if (name === 'button') label = '';
      if (name === 'script') hasScript = true;
      if (name === 'input' && (type === 'submit' || type === 'button')) labels.push(value ?? type);
    },
    ontext(text) {
      if (label !== undefined) label += text;
    },
    onclosetag(name) {
      if (name !== 'button' || label === undefined) return;
      labels.push(label.replace(/\s+/g, ' ').trim());
      label = undefined;
    },
  });
  parser.end(html);
  const named = labels
    .filter((text) => text !== '')
    .slice(0, 3)
    .map((text) => `“${shortened(text, 60)}”`)
    .join(', ');
  if (forms.includes('post')) return named ? `a form that is posted with ${named}` : 'a form that is posted';
  if (labels.length > 0) return named ? `a button ${named}` : 'a button';
  return hasScript ? 'a page that a script fills' : undefined;
}
