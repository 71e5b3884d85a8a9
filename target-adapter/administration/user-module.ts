import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { withinTime } from '../transport/time-limit.ts';
import { spellDuration } from '../transport/wording.ts';

export type UserModuleOptions = {
  /** Absolute. */
  readonly file: string;
  /** What the user wrote. */
  readonly shown: string;
  readonly clock: Clock;
  /** Until its top level has run; default 30 s. */
  readonly timeoutMs?: number;
  /** Ends the wait. */
  readonly signal?: AbortSignal;
};

/**
 * What a user's own module exports; `.ts` and `.mts` are compiled on the way. Throws Problem `CONFIG_INVALID` where it is
 * missing or does not load.
 */
export async function loadUserModule(options: UserModuleOptions): Promise<Readonly<Record<string, unknown>>> {
  const { file, shown, clock, timeoutMs = 30_000, signal = new AbortController().signal } = options;
  if (!existsSync(file)) {
    throw new Problem('CONFIG_INVALID', {
      happened: `${shown} does not exist`,
      expected: `a module at ${file}`,
      next: 'check the path; it counts from the folder of the configuration file',
    });
  }
  const late = () => doesNotLoad(shown, `its top level did not end within ${spellDuration(timeoutMs)}`);
  const loaded = await withinTime({ clock, limitMs: timeoutMs, signal, late }, async () => {
    try {
      return /^\.m?ts$/.test(extname(file)) ? await loadTypeScript(file) : await loadJavaScript(file);
    } catch (cause) {
      throw doesNotLoad(shown, cause instanceof Error ? cause.message : String(cause), cause);
    }
  });
  return typeof loaded === 'object' && loaded !== null ? { ...loaded } : {};
}

const doesNotLoad = (shown: string, why: string, cause?: unknown): Problem =>
  new Problem(
    'CONFIG_INVALID',
    { happened: `${shown} does not load: ${why}`, expected: 'a module that loads', next: `look at ${shown}` },
    { cause },
  );

function loadJavaScript(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}

async function loadTypeScript(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false, interopDefault: false }).import(file);
}
