import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Everything of one kind that the files of a folder export: copy a file, and there it is. A file ends in `.ts` in the
 * sources and in `.js` once built; folders are not entered. Throws where an id is used twice.
 */
export async function discover<Found extends { readonly id: string }>(
  folder: URL | string,
  is: (value: unknown) => value is Found,
): Promise<readonly Found[]> {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const names = (await readdir(path)).filter((name) => /(?<!\.d)\.(ts|js|mjs)$/.test(name)).sort(byStem);
  const modules = await Promise.all(names.map((name): Promise<object> => import(pathToFileURL(join(path, name)).href)));
  const found = modules.flatMap((module) => Object.values(module)).filter(is);
  const seen = new Set<string>();
  for (const { id } of found) {
    if (seen.has(id)) throw new Error(`the id ${id} is used twice in ${path}`);
    seen.add(id);
  }
  return found;
}

/** `entra.ts` before `entra-rfc.ts`. */
function byStem(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => name.replace(/\.\w+$/, ''));
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

export const hasMembers =
  <Found>(...members: readonly string[]) =>
  (value: unknown): value is Found =>
    typeof value === 'object' && value !== null && members.every((member) => member in value);
