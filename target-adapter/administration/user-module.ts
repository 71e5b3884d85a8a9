import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../problem.ts';

/**
 * What a user's own module exports; `.ts` and `.mts` are compiled on the way. `file` is absolute, `shown` is what the
 * user wrote. Throws Problem `CONFIG_INVALID` where it is missing or does not load.
 */
export async function loadUserModule(file: string, shown: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(file)) {
    throw new Problem('CONFIG_INVALID', {
      happened: `${shown} does not exist`,
      expected: `a module at ${file}`,
      next: 'check the path; it counts from the folder of the configuration file',
    });
  }
  try {
    const loaded: unknown = /^\.m?ts$/.test(extname(file))
      ? await loadTypeScript(file)
      : await import(pathToFileURL(file).href);
    return typeof loaded === 'object' && loaded !== null ? { ...loaded } : {};
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'CONFIG_INVALID',
      {
        happened: `${shown} does not load: ${why}`,
        expected: 'a module that loads',
        next: `look at ${shown}`,
      },
      { cause: error },
    );
  }
}

async function loadTypeScript(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false, interopDefault: false }).import(file);
}
