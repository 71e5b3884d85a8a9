import { loadDialects, loadFaults, loadScenarios } from '../../../../scenarios/cli/catalogue.ts';
import type { Knowledge } from '../../../../scenarios/cli/explain/knowledge.ts';
import { renderPage } from '../../../../scenarios/cli/explain/page.ts';
import { pagesById } from '../../../../scenarios/cli/explain/pages.ts';
import { machine } from '../../../../scenarios/cli/machine.ts';

/** Everything that stands in the folders. */
export async function wholeKnowledge(): Promise<Knowledge> {
  const [scenarios, dialects, faults] = await Promise.all([loadScenarios(), loadDialects(), loadFaults()]);
  return { scenarios, dialects, faults, clock: machine.clock };
}

const surface = { columns: 100, colour: false, unicode: false, live: false, outDirectory: '' };

/** Ids whose pages have a line wider than 100 columns. */
export async function widePages(knowledge: Knowledge, ids: readonly string[]): Promise<readonly string[]> {
  const pages = pagesById(knowledge);
  const wide: string[] = [];
  for (const id of ids) {
    const made = await Promise.all((pages.get(id) ?? []).map((page) => page()));
    const lines = made.flatMap((page) => renderPage(page, surface).split('\n'));
    if (lines.some((line) => line.length > 100)) wide.push(id);
  }
  return wide;
}
