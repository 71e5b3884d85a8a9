import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('installs the same, everywhere, from the lock files of this project', () => {
  const { printed, status } = checkLock(root);

  expect(printed).toMatch(/ 0 complaints$/m);
  expect(status).toBe(0);
});

const faulty = [
  {
    title: 'a platform’s package that the lock lost',
    packages: { 'node_modules/linter': { optionalDependencies: { '@linter/win32-x64': '1.0.0' } } },
    complaint: 'node_modules/linter wants @linter/win32-x64, which has no entry',
  },
  {
    title: 'a package that leaves Node 20 behind',
    packages: { 'node_modules/a/node_modules/modern': { dev: true, engines: { node: '^22.12.0 || >=24' } } },
    complaint: 'node_modules/a/node_modules/modern wants Node ^22.12.0 || >=24',
  },
  {
    title: 'an install script in production',
    packages: { 'node_modules/native': { hasInstallScript: true } },
    complaint: 'node_modules/native runs a script when it is installed',
  },
  {
    title: 'a production install that has grown large',
    packages: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`node_modules/p${index}`, {}])),
    complaint: '200 packages in production',
  },
  {
    title: 'a range of versions',
    packages: {},
    dependencies: { loose: '^1.2.3' },
    complaint: 'loose is ^1.2.3, not one',
  },
];

it.each(faulty)('refuses $title', ({ packages, dependencies, complaint }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  mkdirSync(join(folder, '.ci'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  writeFileSync(join(folder, '.ci/package-lock.json'), JSON.stringify({ packages: {} }));

  const { printed, status } = checkLock(folder);

  rmSync(folder, { recursive: true });
  expect(printed).toContain(complaint);
  expect(status).toBe(1);
});

it('has nothing against a platform’s package that lies further out, or against a development tool’s script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  mkdirSync(join(folder, '.ci'));
  const packages = {
    'node_modules/a/node_modules/linter': {
      optionalDependencies: { 'linter-linux': '1.0.0' },
      engines: { node: '>=18' },
    },
    'node_modules/linter-linux': { engines: { node: '^20.19.0 || >=22.12.0' } },
    'node_modules/msw': { dev: true, hasInstallScript: true },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ devDependencies: { msw: '2.15.0' } }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(join(folder, '.ci/package-lock.json'), JSON.stringify({ packages: {} }));

  const { status } = checkLock(folder);

  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
});

function checkLock(folder: string): { printed: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, '.ci/check-lock.mjs'), folder], {
    encoding: 'utf8',
  });
  return { printed: stderr + stdout, status };
}
