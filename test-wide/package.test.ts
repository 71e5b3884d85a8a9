import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * What a user gets who installs the package: packed, installed elsewhere without scripts and development tools, used by
 * its bin, by its exports from JavaScript and by its types from TypeScript.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
let elsewhere = '';
let installed = '';

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'scimulator-package-'));
  npm(root, 'run', 'build');
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', elsewhere);
  const tarball = readdirSync(elsewhere).find((name) => name.endsWith('.tgz')) ?? 'no tarball was packed';
  writeFileSync(join(elsewhere, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
  npm(elsewhere, 'install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', join(elsewhere, tarball));
  installed = join(elsewhere, 'node_modules/scimulator');
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

it('holds what runs and what explains it, and no test, source or build state', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  const wanted = ['package.json', 'LICENSE', 'README.md', 'dist/scenarios/cli/main.js'];

  expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  expect(files.filter((file) => /\.test\.|\.tsbuildinfo$|(?<!\.d)\.tsx?$/.test(file))).toEqual([]);
});

it('keeps an npx user’s install small', () => {
  const packages = JSON.parse(readFileSync(join(elsewhere, 'package-lock.json'), 'utf8')).packages;
  const bytes = readdirSync(join(elsewhere, 'node_modules'), { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(elsewhere, 'node_modules', file)))
    .reduce((sum, { size }) => sum + size, 0);

  expect(Object.keys(packages).length).toBeLessThan(135);
  expect(bytes).toBeLessThan(40_000_000);
});

describe('its command', () => {
  it('answers --help and --version', () => {
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

    expect(npx('scimulator', '--help')).toMatch(/^ {2}scimulator run /m);
    expect(npx('scimulator', '--version')).toContain(version);
  });

  it('runs a scenario from its own folders and writes the reports', () => {
    const printed = npx('scimulator', 'run', '--only', 'connection-test', '--idp', 'generic', '--out', 'run');

    expect(printed).toContain('report.html');
    expect(readdirSync(join(elsewhere, 'run'))).toEqual(
      expect.arrayContaining(['run.jsonl', 'report.html', 'report.json']),
    );
  });
});

describe('its exports', () => {
  const { exports: doors } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const modules = Object.keys(doors).filter((door) => !door.includes('.json'));

  it.each(modules)('can be imported as %s', (door) => {
    const specifier = door.replace(/^\./, 'scimulator');

    const names = node(`console.log(JSON.stringify(Object.keys(await import('${specifier}'))))`);

    expect(JSON.parse(names).length).toBeGreaterThan(0);
  });

  it('hand out the schemas', () => {
    const [schema = ''] = readdirSync(join(installed, 'schemas'));

    expect(JSON.parse(readFileSync(join(installed, 'schemas', schema), 'utf8'))).toHaveProperty('$schema');
    expect(node(`import x from 'scimulator/schemas/${schema}' with { type: 'json' }; console.log(typeof x)`)).toBe(
      'object\n',
    );
  });

  it('are typed for a TypeScript user who checks libraries too', () => {
    mkdirSync(join(elsewhere, 'typed'));
    cpSync(join(root, 'node_modules/@types'), join(elsewhere, 'typed/node_modules/@types'), { recursive: true });
    cpSync(join(root, 'node_modules/undici-types'), join(elsewhere, 'typed/node_modules/undici-types'), {
      recursive: true,
    });
    const uses = modules.map(
      (door, index) => `import * as m${index} from '${door.replace(/^\./, 'scimulator')}'; void m${index};`,
    );
    writeFileSync(join(elsewhere, 'typed/use.ts'), uses.join('\n'));
    const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: ['node'] };
    writeFileSync(join(elsewhere, 'typed/tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));

    const printed = run(elsewhere, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', 'typed');

    expect(printed).toBe('');
  });
});

const npm = (cwd: string, ...args: readonly string[]): string => run(cwd, 'npm', ...args);
const npx = (...args: readonly string[]): string => run(elsewhere, 'npx', '--no-install', ...args);
const node = (code: string): string =>
  run(elsewhere, process.execPath, '--no-warnings', '--input-type=module', '-e', code);

/** Standard output; what went wrong is thrown with all that was printed. */
function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
