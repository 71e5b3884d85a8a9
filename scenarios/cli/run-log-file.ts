import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The run log that a user named by itself or by the folder of its run. `shown`: as the user would type it. */
export function runLogFile(named: string, folder: string): { readonly file: string; readonly shown: string } {
  const place = resolve(folder, named);
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(place, 'run.jsonl') : place;
  return { file, shown: isFolder ? join(named, 'run.jsonl') : named };
}

/** As the user would type it, whether it lies below the folder or elsewhere. */
export function shownPath(file: string, folder: string): string {
  const short = relative(folder, file) || '.';
  return short.startsWith('..') ? file : short;
}
