import { readdirSync, readFileSync } from 'node:fs';
import { acceptanceBlocks } from './acceptance-blocks.mjs';
import { blocksIn, withBlocks } from './blocks.mjs';
import { commandBlocks } from './command-blocks.mjs';
import { dialectBlocks } from './dialect-blocks.mjs';
import { exampleBlocks } from './example-blocks.mjs';
import { proofBlocks } from './proof-blocks.mjs';
import { requirementBlocks } from './requirement-blocks.mjs';
import { scenarioBlocks } from './scenario-blocks.mjs';

const blocks = {
  ...acceptanceBlocks,
  ...scenarioBlocks,
  ...dialectBlocks,
  ...commandBlocks,
  ...proofBlocks,
  ...requirementBlocks,
};

/** Every page that has a block, with its blocks as they should be. `root`: the URL of the project's folder. */
export function pagesWithBlocks(root, catalogue) {
  const all = { ...blocks, ...exampleBlocks(root) };
  const files = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`);
  return ['README.md', ...files]
    .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }))
    .filter(({ text }) => blocksIn(text).length > 0)
    .map(({ file, text }) => ({ file, text: withBlocks(text, all, catalogue) }));
}
