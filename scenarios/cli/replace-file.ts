import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: what is there stays until the new one is complete. A device or a pipe is written to. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const earlier = await stat(file).catch(() => undefined);
  if (earlier !== undefined && !earlier.isFile()) return writeFile(file, text);
  // A link stays a link.
  const place = earlier === undefined ? file : await realpath(file);
  const part = `${place}.part`;
  try {
    await writeFile(part, text);
    await rename(part, place);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
