import { existsSync, readFileSync } from 'node:fs';

/** Files of examples/ that stand in a page whole; a test runs each. */
const shown = {
  'example-own-dialect': { file: 'examples/own-dialect/acme.ts', language: 'ts' },
  'example-program': { file: 'examples/library/nightly.mjs', language: 'js' },
  'example-test': { file: 'examples/express-app/app.test.ts', language: 'ts' },
};

/** `root`: the URL of the project's folder. */
export function exampleBlocks(root) {
  return Object.fromEntries(
    Object.entries(shown).map(([name, { file, language }]) => [name, () => fenced(new URL(file, root), language)]),
  );
}

function fenced(file, language) {
  if (!existsSync(file)) throw new Error(`there is no ${file.pathname}, which a page shows`);
  return `\`\`\`${language}\n${readFileSync(file, 'utf8').trim()}\n\`\`\``;
}
