/**
 * `npm run docs`: writes what is published and comes from the code, into schemas/. Run it after a change of a schema; a
 * test compares. Reads dist/, which the command builds first.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const path = fileURLToPath(new URL(file, root));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(await schema(), null, 2)}\n`);
  console.log(file);
}
