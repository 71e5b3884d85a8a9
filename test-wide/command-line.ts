import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
export const main = join(root, 'dist/scenarios/cli/main.js');

export function build(): void {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** `script` of util-linux gives a child a terminal of its own. */
export const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
if (!hasTerminal) process.stdout.write('not run: Ctrl-C in a terminal, there is no script of util-linux\n');

export type Child = {
  readonly child: ChildProcess;
  readonly folder: string;
  /** Everything on standard output so far, and on standard error too where there is a terminal. */
  stdout(): string;
  stderr(): string;
  /** Resolves with the exit code; null: ended by a signal. */
  readonly ended: Promise<number | null>;
  file(name: string): string;
  has(name: string): boolean;
};

export type Start = {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell line with `scimulator` in it, in place of arguments. */
  readonly shell?: string;
  readonly terminal?: true;
};

/** The built command in a process, a folder and an environment of its own. */
export function start(argv: readonly string[], { files = {}, env = {}, shell, terminal }: Start = {}): Child {
  const folder = mkdtempSync(join(tmpdir(), 'scimulator-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const quoted = argv.map((part) => `'${part}'`).join(' ');
  const line = shell ?? `exec '${process.execPath}' '${main}' ${quoted}`;
  const [command, args] =
    terminal === true
      ? ['script', ['-qfec', `stty cols 100; ${line}`, '/dev/null']]
      : shell === undefined
        ? [process.execPath, [main, ...argv]]
        : ['bash', ['-c', shell.replaceAll('scimulator', `'${process.execPath}' '${main}'`)]];
  const { CI: _ci, NO_COLOR: _noColor, NODE_OPTIONS: _options, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...inherited, LANG: 'C.UTF-8', TERM: 'xterm', SHELL: '/bin/bash', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const seen = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.stderr += text));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    folder,
    stdout: () => seen.stdout,
    stderr: () => seen.stderr,
    ended: once(child, 'close').then(([code]) => code as number | null),
    file: (name) => join(folder, name),
    has: (name) => existsSync(join(folder, name)),
  };
}
