import { readFile } from 'node:fs/promises';
import { Problem } from '../../target-adapter/problem.ts';

/** Beside this module in dist/; from the sources, where the build puts it. */
const builtAt = [
  new URL('./page.html', import.meta.url),
  new URL('../../dist/reports/html/page.html', import.meta.url),
];

/** The page as `npm run build` made it. Throws Problem `REPORT_PAGE_MISSING`. */
export async function readTemplate(places: readonly URL[] = builtAt): Promise<string> {
  for (const place of places) {
    const found = await readFile(place, 'utf8').catch(onlyMissing);
    if (found !== undefined) return found;
  }
  throw new Problem('REPORT_PAGE_MISSING', {
    happened: 'The page of the HTML report has not been built.',
    expected: 'dist/reports/html/page.html, which the build makes',
    next: 'npm run build',
  });
}

function onlyMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

export type Slot = 'title' | 'verdict' | 'form' | 'report';

/** In their order in the page. The report's stands in quotes so that the template's own script element holds JSON. */
const slots: readonly (readonly [slot: Slot, mark: string])[] = [
  ['title', '{{title}}'],
  ['verdict', '{{verdict}}'],
  ['form', '{{form}}'],
  ['report', '"{{report}}"'],
];

/** The template parted at its slots. */
export function partTemplate(template: string): readonly (string | { readonly slot: Slot })[] {
  const parts: (string | { readonly slot: Slot })[] = [];
  let rest = template;
  for (const [slot, mark] of slots) {
    const at = rest.indexOf(mark);
    if (at < 0) throw new Error(`the report page has no ${mark}`);
    parts.push(rest.slice(0, at), { slot });
    rest = rest.slice(at + mark.length);
  }
  return [...parts, rest];
}
