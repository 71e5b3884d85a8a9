import { dirname, join, resolve } from 'node:path';
import type { Reporter, Surface } from '../../reports/reporter.ts';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { makeFolder } from '../../reports/run-log/make-folder.ts';
import { whyNotWritable } from '../../reports/run-log/why-not-writable.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { RunConfiguration } from '../config/run-configuration.ts';
import { loadReporter } from './catalogue.ts';
import { writeTo } from './output.ts';
import { replaceFile } from './replace-file.ts';
import { surfaceOf } from './surface.ts';
import type { Surroundings } from './surroundings.ts';

type Asked = NonNullable<RunConfiguration['report']>;

/** One report and where it goes. */
export type Report = {
  readonly name: string;
  readonly to: 'stdout' | 'stderr' | { readonly file: string };
  /** The user's own. */
  readonly own?: Reporter;
};

export type ReportPlace = {
  /** Of the run's files, as the user would type it. */
  readonly outDirectory: string;
  readonly htmlReport?: string;
  /** Aborts when the run is being interrupted. */
  readonly stopping?: AbortSignal;
};

/**
 * The terminal's report goes to standard output, every other to a file in `out`, unless it says where; `-` is standard
 * output, and then the terminal's goes to standard error. Throws Problem `USAGE` where two want standard output.
 */
export async function reportsTo(
  asked: Asked,
  out: string,
  folder: string,
  reporters: readonly Reporter[] = [],
): Promise<readonly Report[]> {
  const piped = asked.filter(({ file }) => file === '-');
  if (piped.length > 1) {
    throw new Problem('USAGE', {
      happened: `--report sends ${piped.map(({ name }) => name).join(' and ')} to standard output`,
      expected: 'one report at most there',
      next: 'give the other one a file: --report NAME=FILE',
    });
  }
  return Promise.all(
    asked.map(async ({ name, file }): Promise<Report> => {
      const found = reporters.find(({ id }) => id === name);
      const own = found === undefined ? {} : { own: found };
      if (file === '-') return { name, to: 'stdout', ...own };
      if (file !== undefined) return { name, to: { file: resolve(folder, file) }, ...own };
      if (name === 'terminal') return { name, to: piped.length === 0 ? 'stdout' : 'stderr' };
      const { fileName = `${name}.txt` } = found ?? (await loadReporter(name));
      return { name, to: { file: join(out, fileName) }, ...own };
    }),
  );
}

/** The file of a report, where it has one. */
export const fileOf = (reports: readonly Report[], name: string): string | undefined => {
  const to = reports.find((report) => report.name === name)?.to;
  return typeof to === 'object' ? to.file : undefined;
};

/** Writes one report while its events come in. Throws Problem `OUTPUT_NOT_WRITABLE`. */
export async function writeReport(
  { name, to, own }: Report,
  events: AsyncIterable<RunEvent>,
  surroundings: Surroundings,
  place: ReportPlace,
  clock?: Surroundings['clock'],
): Promise<void> {
  const reporter = own ?? (await loadReporter(name));
  if (typeof to === 'object') return writeFileReport(reporter, events, to.file, place);
  const output = surroundings[to];
  const { clock: _always, ...surface } = surfaceOf(output, surroundings, place);
  const seen: Surface = surface.live && clock !== undefined ? { ...surface, clock } : surface;
  for await (const part of reporter.render(events, seen)) await writeTo(output, part);
}

/** Throws Problem `OUTPUT_NOT_WRITABLE`. */
export async function writeFileReport(
  reporter: Reporter,
  events: AsyncIterable<RunEvent>,
  file: string,
  place: ReportPlace,
): Promise<void> {
  const surface: Surface = { columns: 100, colour: false, live: false, unicode: false, ...place };
  const parts: string[] = [];
  for await (const part of reporter.render(events, surface)) parts.push(part);
  try {
    await makeFolder(dirname(file));
    await replaceFile(file, parts.join(''));
  } catch (cause) {
    throw notWritable(file, cause, place);
  }
}

function notWritable(file: string, cause: unknown, { outDirectory }: ReportPlace): Problem {
  return new Problem(
    'OUTPUT_NOT_WRITABLE',
    {
      happened: `${file} cannot be written: ${whyNotWritable(cause)}`,
      expected: 'a folder with free space that can be written to',
      next: `make room, or write it elsewhere: scimulator report ${outDirectory}/run.jsonl --report NAME=FILE`,
    },
    { cause },
  );
}
