import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Of the built package as it lies here; test-wide/package.test.ts installs it elsewhere. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('has a command that can be executed', () => {
  const command = join(root, manifest.bin.scimulator);

  expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(command).mode & 0o111).toBe(0o111);
});

it('answers --help and --version without a stack trace', () => {
  const ask = (flag: string): string =>
    execFileSync(process.execPath, [manifest.bin.scimulator, flag], { cwd: root, encoding: 'utf8' });

  expect(ask('--help')).toMatch(/^ {2}scimulator run /m);
  expect(ask('--version').trim()).toBe(manifest.version);
});

it('has the two commands of the README, and needs no script of a dependency', () => {
  expect(manifest.scripts).toMatchObject({
    start: expect.stringContaining('run --suite lifecycle'),
    test: expect.any(String),
  });
  expect(Object.values(manifest.allowScripts)).not.toContain(true);
});
