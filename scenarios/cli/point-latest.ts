import { rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** `.scimulator/latest` points at the newest run. Where links cannot be made, a run is found by its name. */
export async function pointLatest(out: string): Promise<void> {
  const latest = join(dirname(out), 'latest');
  if (!/[\\/]\.scimulator[\\/][^\\/]+$/.test(out)) return;
  try {
    await rm(latest, { force: true });
    await symlink(relative(dirname(out), out), latest, 'dir');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
}
