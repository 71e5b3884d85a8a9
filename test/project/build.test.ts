import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'build-'));
  for (const path of ['package.json', 'tsconfig.json', '.ci/build.mjs', '.ci/tsconfig.build.json']) {
    cpSync(join(root, path), join(project, path));
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  write(
    'scenarios/cli/main.ts',
    "#!/usr/bin/env node\nimport { one } from '../../simulator/one.ts';\nexport const main = one;\n",
  );
  write('simulator/one.ts', 'export const one: number = 1;\n');
  write('target-adapter/page.css', 'p { color: red }\n');
});

afterEach(() => rmSync(project, { recursive: true }));

it('ships what Node runs, with types and the files that are read at run time', () => {
  build();

  expect(read('dist/scenarios/cli/main.js')).toContain("from '../../simulator/one.js'");
  expect(read('dist/simulator/one.d.ts')).toContain('one: number');
  expect(read('dist/target-adapter/page.css')).toContain('color');
});

it('makes the command executable', () => {
  build();

  expect(statSync(join(project, 'dist/scenarios/cli/main.js')).mode & 0o111).toBe(0o111);
});

it('removes what has lost its source, since whatever lies in a folder is found there', () => {
  write('simulator/dialects/gone.ts', 'export const gone = 1;\n');
  write('simulator/dialects/gone.json', '{}\n');
  build();
  rmSync(join(project, 'simulator/dialects'), { recursive: true });

  build();

  expect(existsSync(join(project, 'dist/simulator/dialects/gone.js'))).toBe(false);
  expect(existsSync(join(project, 'dist/simulator/dialects/gone.d.ts'))).toBe(false);
  expect(existsSync(join(project, 'dist/simulator/dialects/gone.json'))).toBe(false);
});

it('builds everything again after dist was deleted', () => {
  build();
  rmSync(join(project, 'dist'), { recursive: true });

  build();

  expect(read('dist/simulator/one.js')).toContain('one = 1');
});

it('fails where the types do', () => {
  write('simulator/one.ts', "export const one: number = 'one';\n");

  const { status, stdout } = spawnSync(process.execPath, ['.ci/build.mjs'], { cwd: project, encoding: 'utf8' });

  expect(stdout).toContain('simulator/one.ts(1,14)');
  expect(status).toBe(1);
});

function build(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/build.mjs'], { cwd: project, encoding: 'utf8' });
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}
