/**
 * Builds dist/: what tsc makes of the rooms, the report page, the files that are not TypeScript, an executable bin.
 *
 * Everything is done only where it is needed, since `npm test` and every `npm run` call it first. Whatever in dist/ has
 * lost its source goes: scenarios, dialects and faults are found by folder, and a stale file would be one of them.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const rooms = ['scenarios', 'simulator', 'target-adapter', 'reports'];
/** Read at run time, beside the module that reads them. */
const assets = new Set(['.json', '.yaml', '.css', '.svg', '.html', '.txt']);
/** The report page is vite's: its sources, and the one file that comes of them. */
const page = { config: '.ci/vite.config.ts', sources: 'reports/html/page', built: 'reports/html/page.html' };

removeStale();
run('node_modules/typescript/bin/tsc', '-p', '.ci/tsconfig.build.json');
copyAssets();
buildPage();
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const path of Object.values(bin)) if (existsSync(join(root, path))) chmodSync(join(root, path), 0o755);

function removeStale() {
  for (const path of filesOf(dist)) {
    const kept =
      path === '.tsbuildinfo' ||
      path === page.built ||
      sourcesOf(path).some((source) => existsSync(join(root, source)));
    if (!kept) rmSync(join(dist, path));
  }
}

/** The files that this one may have been made of. */
function sourcesOf(path) {
  if (assets.has(extname(path))) return [path];
  const stem = path.replace(/(\.d\.ts|\.js)$/, '');
  return [`${stem}.ts`, `${stem}.tsx`];
}

function copyAssets() {
  for (const room of rooms) {
    for (const path of filesOf(join(root, room))) {
      const source = join(room, path);
      if (!assets.has(extname(path)) || source.startsWith(page.sources + sep)) continue;
      mkdirSync(dirname(join(dist, source)), { recursive: true });
      copyFileSync(join(root, source), join(dist, source));
    }
  }
}

function buildPage() {
  if (!existsSync(join(root, page.config))) return;
  const built = statSync(join(dist, page.built), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = filesOf(join(root, 'reports')).map((path) => join(root, 'reports', path));
  const newest = Math.max(...[...sources, join(root, page.config)].map((path) => statSync(path).mtimeMs));
  if (built < newest) run('node_modules/vite/bin/vite.js', 'build', '-c', page.config, '--logLevel', 'warn');
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function run(program, ...args) {
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
