import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawLifecycle, pictureFile } from '../.ci/docs/lifecycle-picture.mjs';
import { steadyText } from '../.ci/docs/picture.mjs';
import { commandsIn, readPage, readPages } from '../test/docs/page.ts';

/**
 * What the pages tell a reader to type, typed: in a shell, with the built command, against the reference provider as a
 * target of somebody else's, configured by what it prints itself. A provider for each command, since some end its tokens.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/scenarios/cli/main.js');
const staging = 'https://staging.example.com/scim/v2';
const hasJq = spawnSync('sh', ['-c', 'command -v jq']).status === 0;

const typed = readPages()
  .flatMap(commandsIn)
  .filter(({ typed: line }) => /^(npx )?scimulator (?!provider|mailbox|record)/.test(line)); // those serve until Ctrl-C
const commands = [...new Map(typed.map((command) => [command.typed, command])).values()];
let bin = '';

beforeAll(() => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  bin = mkdtempSync(join(tmpdir(), 'docs-bin-'));
  const shim = join(bin, 'scimulator');
  writeFileSync(shim, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(main)} "$@"\n`);
  chmodSync(shim, 0o755);
});

afterAll(() => rmSync(bin, { recursive: true }));

it('has found the commands of the pages', () => expect(commands.length).toBeGreaterThan(20));

it('shows in its picture what a run shows now; if not: npm run docs', async () => {
  const drawn = await drawLifecycle(new URL('../', import.meta.url));

  expect(steadyText(readPage(pictureFile).text)).toBe(steadyText(drawn));
});

it('shows a program that runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-program-'));
  const program = join(root, 'examples/library/nightly.mjs');

  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });

  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^pass - own-service-provider-config$/m);
});

describe.concurrent('a command of the pages', () => {
  it.each(commands)(
    '$typed ($file:$line) ends as the page says',
    async ({ typed: line }) => {
      // One command is the rehearsal of a mistake, and red.
      const isRehearsal = line.includes('--target provider');
      const { exitCode, output } = await typedAt(line, providerFor(line));

      if (isRehearsal) expect(output).toMatch(/^fail +generic +create-and-read-back/m);
      const expected = isRehearsal ? 1 : 0;
      expect({ exitCode, output: exitCode === expected ? '' : output }).toEqual({ exitCode: expected, output: '' });
    },
    400_000,
  ); // everything in every dialect on a target of one's own, beside all the others
});

/** Of which nothing is described is taken to be as the RFC has it. */
function providerFor(line: string): readonly string[] {
  if (line.includes('--target provider')) return ['--fault', 'create-without-location'];
  return line.includes(`--target ${staging}`) ? ['--behaviour', 'rfc'] : [];
}

/** In a folder of its own, against a provider of its own. */
async function typedAt(line: string, providerFlags: readonly string[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-wide-'));
  const provider = await serve(folder, providerFlags);
  try {
    writeFileSync(
      join(folder, 'scimulator.config.yaml'),
      provider.configuration(line.includes('--target provider') ? 'provider' : 'staging'),
    );
    copyFileSync(join(root, 'examples/recording/run.har'), join(folder, 'run.har'));
    writeFileSync(join(folder, 'acme.ts'), `export { acme } from '${join(root, 'examples/own-dialect/acme.ts')}';\n`);
    if (/r7f3k2x|latest|(report|judge) run\.jsonl/.test(line)) await makeRunLogs(folder, provider);
    return await inShell(line, folder, provider);
  } finally {
    await provider.close();
    rmSync(folder, { recursive: true });
  }
}

type Ended = { readonly exitCode: number | null; readonly output: string };

type Served = {
  readonly baseUrl: string;
  readonly env: Readonly<Record<string, string>>;
  /** What the provider printed, under this name of a target; nobody waits longer for mail than its mail takes. */
  configuration(target: string): string;
  close(): Promise<void>;
};

async function serve(folder: string, flags: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [main, 'provider', '--port', '0', ...flags], { cwd: folder });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const onText = (chunk: unknown) => {
      printed += String(chunk);
      if (printed.includes('Ctrl-C ends it')) resolve();
    };
    child.stdout.on('data', onText);
    child.stderr.on('data', onText);
    void ended.then((code) => reject(new Error(`the provider ended with ${code}: ${printed}`)));
  });
  const secrets = [...printed.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]);
  const yaml = /^targets:[\s\S]*?(?=^export |^$)/m.exec(printed)?.[0] ?? '';
  return {
    baseUrl: /baseUrl: (\S+\/scim\/v2)/.exec(printed)?.[1] ?? '',
    env: Object.fromEntries(secrets),
    configuration: (target) =>
      yaml.replace(/^ {2}provider:/m, `  ${target}:`).replace(/(mail: \{[^}]*?) ?\}/, '$1, quietSeconds: 0.3 }'),
    async close() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Under the names that the pages use. */
async function makeRunLogs(folder: string, provider: Served): Promise<void> {
  for (const out of ['', ' --out .scimulator/r7f3k2x', ' --out .']) {
    const line = `scimulator run --only connection-test --idp generic --target rfc${out}`;
    const { exitCode, output } = await inShell(line, folder, provider);
    if (exitCode !== 0) throw new Error(output);
  }
}

async function inShell(line: string, folder: string, { baseUrl, env }: Served): Promise<Ended> {
  const here = line
    .replace(/^npx /, '')
    .replaceAll(staging, baseUrl)
    .replace(/\| jq .*$/, (jq) => (hasJq ? jq : '| cat'));
  const child = spawn('bash', ['-o', 'pipefail', '-c', here], {
    cwd: folder,
    env: { ...env, PATH: `${bin}:${process.env.PATH}`, HOME: folder, SCIMULATOR_TOKEN: env.PROVIDER_SCIM_TOKEN },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, output };
}
