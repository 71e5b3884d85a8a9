import { join, resolve } from 'node:path';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { EventStream } from '../../reports/run-log/event-stream.ts';
import { openRunLog } from '../../reports/run-log/write.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { readBaseUrl } from '../../target-adapter/base-url.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { readBounded } from '../../target-adapter/read-bounded.ts';
import { spellBytes } from '../../target-adapter/transport/wording.ts';
import { type Fault, faultsProblem } from '../config/fault.ts';
import { type Settings, settingsOf } from '../config/settings.ts';
import { observing } from '../observing.ts';
import { createDisguise } from '../recording/disguise.ts';
import { harRecording } from '../recording/har-recording.ts';
import type { FiledExchange, Recording } from '../recording/recording.ts';
import { recordingProblem } from '../recording/recording-problem.ts';
import { runLogRecording } from '../recording/run-log-recording.ts';
import type { Sighting } from '../recording/sighting.ts';
import { openTraffic } from '../recording/traffic.ts';
import { withoutMasked } from '../recording/without-masked.ts';
import type { Profile } from '../requirements/weigh.ts';
import { loadObservers, reporterNames } from './catalogue.ts';
import { chooseDialects, knownNames } from './choose.ts';
import type { Given } from './command.ts';
import { createDifferences } from './differences.ts';
import { catalogueWith } from './own.ts';
import { newRunId } from './run-id.ts';
import { runLogFile, shownPath } from './run-log-file.ts';
import { fileOf, reportsTo, writeReport } from './run-reports.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

export type JudgeFlags = {
  readonly baseUrl?: string;
  readonly idp?: string;
  readonly own?: string;
  readonly profile?: string;
  readonly out?: string;
  readonly report?: string;
  readonly failOn?: string;
};

const fileAtMost = 64_000_000;

/** `scimulator judge`: holds the observers against exchanges that were recorded elsewhere. Nothing is sent. */
export async function judgeCommand({ argument, flags }: Given<JudgeFlags>, surroundings: Surroundings): Outcome {
  const { folder, stderr, stdout, clock, random, version, measure } = surroundings;
  const [observers, { dialects }] = await Promise.all([loadObservers(), catalogueWith(flags.own, surroundings)]);
  const settings = readSettings(flags, dialects, surroundings);
  const { file, shown } = runLogFile(argument, folder);
  const baseUrl = flags.baseUrl === undefined ? undefined : plainBaseUrl(flags.baseUrl);
  const echoes = new Set(observers.map((observer) => observing(observer).id));
  const recording = await openRecording(file, { file: shown, baseUrl, echoes });

  const id = newRunId(random);
  const isKept =
    settings.out !== undefined ||
    (settings.report ?? []).some(({ name, file: to }) => name !== 'terminal' && to !== '-');
  const out = resolve(folder, settings.out ?? join('.scimulator', id));
  const reports = await reportsTo(settings.report ?? [{ name: 'terminal' }], out, folder);
  const chosen = settings.idp === undefined ? [] : chooseDialects(dialects, settings.idp);
  const differences = createDifferences(chosen, 'named');
  const stream = new EventStream();
  const problems: Problem[] = [];
  const log = isKept
    ? await openRunLog(join(out, 'run.jsonl'), { onProblem: (problem) => problems.push(problem) })
    : undefined;
  const disguises = new Map(
    recording.targets.map((target) => [target.name, createDisguise({ key: random(32), baseUrl: target.baseUrl })]),
  );
  try {
    const traffic = await openTraffic({
      id,
      version,
      profile: settings.profile as Profile,
      failOn: settings.failOn,
      targets: recording.targets,
      observers,
      clean: (text) => disguises.values().next().value?.sentence(text) ?? text,
      clock,
      measure,
      async write(event: RunEvent) {
        stream.push(event);
        await log?.write(event);
      },
    });
    for await (const filed of recording.exchanges()) {
      const sighting = sightingOf(filed, disguises.get(filed.target));
      differences.take(sighting.shown ?? sighting.exchange, filed.baseUrl);
      await traffic.take(filed.target, sighting);
    }
    const { exitCode } = await traffic.finish();
    stream.end();
    for (const note of recording.notes()) stderr.write(`note: ${note}\n`);
    const html = fileOf(reports, 'html');
    const place = {
      outDirectory: shownPath(out, folder),
      ...(html === undefined ? {} : { htmlReport: shownPath(html, folder) }),
    };
    for (const report of reports) await writeReport(report, stream.read(), surroundings, place);
    const isPiped = reports.some(({ name, to }) => to === 'stdout' && name !== 'terminal');
    if (chosen.length > 0)
      await differences.tell(isKept ? out : undefined, { ...surroundings, stdout: isPiped ? stderr : stdout });
    const [problem] = problems;
    if (problem !== undefined) throw problem;
    return exitCode;
  } finally {
    await log?.close();
  }
}

/** What a run log holds was redacted when it was made; a HAR file has everybody's name. */
function sightingOf(
  { exchange, recorded }: FiledExchange,
  disguise: ReturnType<typeof createDisguise> | undefined,
): Sighting {
  const clear = withoutMasked(exchange);
  const unmasked = clear === exchange ? {} : { unmasked: clear };
  if (recorded !== undefined) return { exchange, recorded, ...unmasked };
  if (disguise === undefined) throw new Error('an exchange of no target');
  return { exchange, ...disguise.put(exchange), ...unmasked };
}

function readSettings(flags: JudgeFlags, dialects: readonly Dialect[], { env }: Surroundings): Settings {
  const faults: Fault[] = [];
  const { idp, profile, out, report, failOn } = flags;
  const known = { idp: knownNames([], dialects).idp, report: reporterNames };
  const settings = settingsOf({ idp, profile, out, report, failOn }, env, {}, known, (fault) => faults.push(fault));
  if (faults.length > 0) throw faultsProblem('The command line', faults);
  return settings;
}

function plainBaseUrl(text: string): string {
  const read = readBaseUrl(text);
  if (read.kind === 'url') return read.url;
  throw new Problem('USAGE', {
    happened: `--base-url ${read.why}`,
    expected: 'the URL before /Users',
    next: '--base-url https://staging.example.com/scim/v2',
  });
}

type Opening = Parameters<typeof runLogRecording>[1];

/** By what the file holds, whatever its name. */
async function openRecording(path: string, opening: Opening): Promise<Recording> {
  if (/\.jsonl$/i.test(path)) return runLogRecording(path, opening);
  const text = readText(path, opening.file);
  const [first = ''] = text.slice(0, 100_000).split('\n');
  if (/^\uFEFF?\s*\{.*"type"\s*:\s*"run-started"/.test(first)) return runLogRecording(path, opening);
  return harRecording(text, opening);
}

function readText(path: string, shown: string): string {
  try {
    const read = readBounded(path, { maxBytes: fileAtMost });
    if (read.kind === 'bytes') return Buffer.from(read.bytes).toString('utf8');
    throw recordingProblem(shown, read.kind === 'large' ? `has more than ${spellBytes(fileAtMost)}` : 'never ends');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof Problem) throw error;
    const why = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${String(error.code)})`;
    throw recordingProblem(shown, why, 'name a HAR file, or the run.jsonl of a recording');
  }
}
