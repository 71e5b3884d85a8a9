/**
 * `npm run check`: everything that can be judged without running the product. All stages run, even after a red one.
 * `node .ci/check.mjs NAME …` runs those alone. A stage whose subject does not exist is not listed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const knip = '.ci/node_modules/knip/bin/knip.js';
const stages = [
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit'] },
  {
    name: 'page types',
    about: 'reports/html/page/tsconfig.json',
    run: ['node_modules/typescript/bin/tsc', '-p', 'reports/html/page', '--noEmit'],
  },
  {
    name: 'wide types',
    about: 'test-wide',
    needs: '.ci/node_modules/playwright-core',
    run: ['node_modules/typescript/bin/tsc', '-p', '.ci/tsconfig.wide.json', '--noEmit'],
  },
  {
    name: 'lint and format',
    run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--config-path=.ci/lint.json', '.'],
  },
  { name: 'architecture', run: ['.ci/architecture/check.mjs'] },
  { name: 'dead code', needs: knip, run: [knip, '--config', '.ci/knip.json', '--no-progress'] },
  { name: 'lock file', run: ['.ci/check-lock.mjs'] },
];

const wanted = process.argv.slice(2);
const failed = [];
for (const { name, about, needs, run } of stages) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (about !== undefined && !existsSync(join(root, about))) continue;
  if (needs !== undefined && !existsSync(join(root, needs))) {
    console.log(`not run: ${name}, its tool is not installed (npm ci --prefix .ci)`);
    continue;
  }
  const started = performance.now();
  const { status } = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
  console.log(`${status === 0 ? 'ok' : 'RED'}  ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
if (failed.length > 0) console.error(`\nTo mend: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
