import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { NoServer } from './server.ts';

const run = promisify(execFile);

/** What installs and builds leave behind: in the folder that CI's own tools have. */
export const cacheFolder = fileURLToPath(new URL('../../.ci/node_modules/.cache/servers/', import.meta.url));

export const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export type Step = { readonly command: string; readonly args: readonly string[]; readonly cwd?: string };

/** Does the steps in turn; the first that fails is told as why there is no server. */
export async function install(steps: readonly Step[]): Promise<NoServer | undefined> {
  await mkdir(cacheFolder, { recursive: true });
  for (const { command, args, cwd } of steps) {
    try {
      await run(command, args, { timeout: 300_000, maxBuffer: 1 << 24, ...(cwd === undefined ? {} : { cwd }) });
    } catch (error) {
      return { kind: 'none', why: whyOf(command, error) };
    }
  }
  return undefined;
}

function whyOf(command: string, error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return `${command} is not installed`;
  const stderr = 'stderr' in error ? String(error.stderr).trim() : '';
  return stderr.split('\n').at(-1) || (error.message.split('\n')[0] ?? '');
}
