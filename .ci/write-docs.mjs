/**
 * `npm run docs`: writes what comes from the code: the published schemas, the blocks of the pages in docs/, and the
 * picture of a run. Run it after a change of a schema, a scenario, a dialect or a requirement; a test compares. Reads
 * dist/, which the command builds first.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatherCatalogue } from './docs/catalogue.mjs';
import { drawLifecycle, pictureFile } from './docs/lifecycle-picture.mjs';
import { pagesWithBlocks } from './docs/pages.mjs';

const root = new URL('../', import.meta.url);
const published = [
  { file: 'schemas/run-log.json', module: 'reports/run-log/schema.js', make: 'runLogJsonSchema' },
  { file: 'schemas/report.json', module: 'reports/json-schema.js', make: 'reportJsonSchema' },
  { file: 'schemas/configuration.json', module: 'scenarios/config/file-schema.js', make: 'configurationJsonSchema' },
];

for (const { file, module, make } of published) {
  const source = new URL(`dist/${module}`, root);
  if (!existsSync(source)) {
    console.error(`${file} was not written: there is no ${module}`);
    process.exitCode = 1;
    continue;
  }
  const { [make]: schema } = await import(source.href);
  write(file, `${JSON.stringify(await schema(), null, 2)}\n`);
}

const catalogue = await gatherCatalogue((module) => import(new URL(`dist/${module}.js`, root).href));
for (const { file, text } of pagesWithBlocks(root, catalogue)) write(file, text);
write(pictureFile, await drawLifecycle(root));

function write(file, text) {
  const path = fileURLToPath(new URL(file, root));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(file);
}
