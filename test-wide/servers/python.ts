import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, install } from './install.ts';
import type { NoServer } from './server.ts';

export type PythonFolder = { readonly kind: 'installed'; readonly bin: string };

/** A virtual environment with these packages, made once. */
export async function pythonWith(name: string, packages: readonly string[]): Promise<PythonFolder | NoServer> {
  const folder = join(cacheFolder, name);
  const bin = join(folder, 'bin');
  const complete = join(folder, 'complete');
  const stamp = packages.join('\n');
  try {
    await access(`${complete}-${nameOf(stamp)}`);
    return { kind: 'installed', bin };
  } catch {
    // Not there yet: made below.
  }
  const none = await install([
    { command: 'python3', args: ['-m', 'venv', '--clear', folder] },
    { command: join(bin, 'python'), args: ['-m', 'pip', 'install', '--quiet', ...packages] },
  ]);
  if (none !== undefined) return none;
  await writeFile(`${complete}-${nameOf(stamp)}`, '');
  return { kind: 'installed', bin };
}

/** Other packages make another environment. */
const nameOf = (stamp: string): string => Buffer.from(stamp).toString('base64url').slice(0, 80);
