import { join, resolve } from 'node:path';
import { printable } from '../../reports/foreign-text.ts';
import { readRunLog } from '../../reports/run-log/read.ts';
import { openRunLog } from '../../reports/run-log/write.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { openRecordingProxy } from '../../target-adapter/recorder/recording-proxy.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { loadRunConfiguration } from '../config/load-configuration.ts';
import type { ConfiguredTarget, RunConfiguration } from '../config/run-configuration.ts';
import { createDisguise } from '../recording/disguise.ts';
import { openTraffic } from '../recording/traffic.ts';
import type { Profile } from '../requirements/weigh.ts';
import { loadDialects, loadObservers, reporterNames } from './catalogue.ts';
import { chooseDialects, knownNames } from './choose.ts';
import { createDifferences } from './differences.ts';
import { listenForInterrupts } from './interrupts.ts';
import { labelledLines } from './labelled-lines.ts';
import { writeTo } from './output.ts';
import { loadOwn } from './own.ts';
import { pointLatest } from './point-latest.ts';
import { readListen } from './read-listen.ts';
import { newRunId } from './run-id.ts';
import { shownPath } from './run-log-file.ts';
import { fileOf, type Report, reportsTo, writeReport } from './run-reports.ts';
import type { Outcome, Surroundings } from './surroundings.ts';
import { tellFault } from './tell-error.ts';
import { trafficLines } from './traffic-lines.ts';

export type RecordFlags = {
  readonly target?: string;
  readonly config?: string;
  readonly tokenFile?: string;
  readonly own?: string;
  readonly listen?: string;
  readonly credential?: 'idp' | 'target';
  readonly idp?: string;
  readonly profile?: string;
  readonly out?: string;
  readonly report?: string;
  readonly failOn?: string;
  readonly verbose?: boolean;
};

const defaultReports = [{ name: 'terminal' }, { name: 'html' }, { name: 'json' }];

/** `scimulator record`: stands between an identity provider and a target until Ctrl-C, and tells what goes by. */
export async function recordCommand(flags: RecordFlags, surroundings: Surroundings): Outcome {
  const { folder, stderr, random } = surroundings;
  const listen = readListen(flags.listen ?? '127.0.0.1:8443');
  const { configuration, dialects } = await configurationOf(flags, surroundings);
  const target = targetIn(configuration, listen);
  const id = newRunId(random);
  const out = resolve(folder, configuration.out ?? join('.scimulator', id));
  const reports = await reportsTo(configuration.report ?? defaultReports, out, folder);
  for (const note of configuration.notes) stderr.write(`note: ${note}\n`);
  const chosen = chooseDialects(dialects, configuration.idp);
  const differences = createDifferences(chosen, configuration.idp === undefined ? 'guessed' : 'named');
  // A report that another program reads stands there alone.
  const isPiped = reports.some(({ name, to }) => to === 'stdout' && name !== 'terminal');
  const around = isPiped ? { ...surroundings, stdout: stderr } : surroundings;
  const exitCode = await record({ flags, configuration, target, listen, id, out, differences }, around);
  if (typeof exitCode !== 'number') throw exitCode;
  await writeTo(around.stdout, '\n');
  await tellReports(reports, out, surroundings);
  await differences.tell(out, around);
  return exitCode;
}

type Recording = {
  readonly flags: RecordFlags;
  readonly configuration: RunConfiguration;
  readonly target: ConfiguredTarget;
  readonly listen: ReturnType<typeof readListen>;
  readonly id: string;
  /** Absolute. */
  readonly out: string;
  readonly differences: ReturnType<typeof createDifferences>;
};

/** Resolves with the exit code, or with the Problem that ended it. */
async function record(recording: Recording, surroundings: Surroundings): Promise<number | Problem> {
  const { flags, configuration, target, listen, id, out, differences } = recording;
  const { stdout, stderr, clock, random, version, folder, measure } = surroundings;
  const { name, connection } = target;
  const { baseUrl } = connection;
  const faults: unknown[] = [];
  const interrupts = listenForInterrupts(surroundings, () => undefined);
  const log = await openRunLog(join(out, 'run.jsonl'), { onProblem: interrupts.breakOff });
  try {
    await pointLatest(out);
    const disguise = createDisguise({
      key: random(32),
      baseUrl,
      credential: connection.credential,
      secrets: configuration.secrets,
    });
    const traffic = await openTraffic({
      id,
      version,
      profile: configuration.profile as Profile,
      failOn: configuration.failOn,
      targets: [{ name, baseUrl, allow: [], embedded: false }],
      observers: await loadObservers(),
      described: target.described,
      clean: disguise.sentence,
      clock,
      measure,
      write: (event) => log.write(event),
    });
    let count = 0;
    const proxy = await openRecordingProxy({
      listen,
      baseUrl,
      credential: flags.credential === 'target' ? connection.credential : 'pass-through',
      clock,
      transport: target.transport,
      async onExchange(carried) {
        count += 1;
        const exchange: Exchange = { id: `x${count}`, by: askerOf(carried), ...carried };
        const { shown, recorded } = disguise.put(exchange);
        const recognised = differences.take(shown, baseUrl);
        const findings = await traffic.take(name, { exchange, shown, recorded });
        const path = shown.request.url.slice(baseUrl.length);
        const seen = { path, findings, ...(recognised === undefined ? {} : { recognised }) };
        await writeTo(stdout, trafficLines(recorded, seen, surroundings));
      },
      onRefused: (why) => void stderr.write(`not forwarded: ${printable(why)}\n`),
      onFault: (fault) => void faults.push(fault),
    });
    try {
      await writeTo(stdout, greeting(proxy.url, recording, shownPath(join(out, 'run.jsonl'), folder)));
      await new Promise<void>((end) => {
        if (interrupts.stop.aborted) end();
        interrupts.stop.addEventListener('abort', () => end(), { once: true });
        interrupts.leave.addEventListener('abort', () => surroundings.exitNow(130), { once: true });
      });
    } finally {
      await proxy.close();
    }
    const { exitCode } = await traffic.finish();
    const { reason } = interrupts.stop;
    if (reason instanceof Problem) return reason;
    return faults.length === 0
      ? exitCode
      : tellFault(faults[0], surroundings, flags.verbose === true ? 'verbose' : 'brief');
  } finally {
    interrupts.close();
    await log.close();
  }
}

async function configurationOf(
  flags: RecordFlags,
  { env, folder, clock }: Surroundings,
): Promise<{ readonly configuration: RunConfiguration; readonly dialects: readonly Dialect[] }> {
  const { credential = 'idp', ...others } = flags;
  if (credential === 'idp' && flags.tokenFile !== undefined)
    throw new Problem('USAGE', {
      happened: '--token-file names the credential of the target, and that of the identity provider is passed through',
      expected: 'one of the two',
      next: 'leave it out, or add --credential target',
    });
  let dialects = await loadDialects();
  const configuration = await loadRunConfiguration({
    flags: others,
    env,
    folder,
    clock,
    async known(paths) {
      dialects = [...dialects, ...(await loadOwn(paths, clock)).dialects];
      return { idp: knownNames([], dialects).idp, report: reporterNames };
    },
    ...(credential === 'idp' ? { credential: 'brought-along' } : {}),
  });
  return { configuration, dialects };
}

/** The one target that is recorded. Throws Problem `USAGE`. */
function targetIn({ targets }: RunConfiguration, { host, port }: ReturnType<typeof readListen>): ConfiguredTarget {
  const [target, ...others] = targets;
  const wrong = (happened: string): Problem =>
    new Problem('USAGE', {
      happened,
      expected: 'the one target to which is forwarded: a base URL, or a name of the configuration file',
      next: 'scimulator record --target https://staging.example.com/scim/v2',
    });
  if (target?.kind !== 'configured') throw wrong('no target is named that is reached over HTTP');
  if (others.length > 0) throw wrong(`${targets.length} targets are named`);
  const { hostname, port: own, protocol } = new URL(target.connection.baseUrl);
  const ownPort = own === '' ? (protocol === 'https:' ? 443 : 80) : Number(own);
  if (port !== 0 && ownPort === port && (hostname === host || hostname === 'localhost'))
    throw wrong(`${target.connection.baseUrl} is where the recorder itself would listen`);
  if (target.connection.credential.kind === 'oauth')
    throw new Problem('USAGE', {
      happened: `--credential target: the credential of ${target.name} is fetched by OAuth`,
      expected: 'bearer, basic or header under auth',
      next: 'have the identity provider bring its own credential: leave --credential out',
    });
  return target;
}

/** The harness says who it is; an identity provider never says that. */
const askerOf = ({ request }: Pick<Exchange, 'request'>): Exchange['by'] =>
  Object.entries(request.headers).some(([name, value]) => /^user-agent$/i.test(name) && /^scimulator(\/|$)/.test(value))
    ? 'harness'
    : 'idp';

function greeting(url: string, { flags, target, listen }: Recording, log: string): string {
  const lines = labelledLines([
    ['Point at', `${url}   (the base URL, or tenant URL, in the identity provider)`],
    ['Forwards to', target.connection.baseUrl],
    [
      'Credential',
      flags.credential === 'target'
        ? "the target's, in place of what comes"
        : 'what the identity provider sends; never stored',
    ],
    ['Records in', `${log}, without secrets and people`],
  ]);
  const open = /^(127\.|localhost$|\[?::1\]?$)/.test(listen.host)
    ? ''
    : `  It listens at ${listen.host}, so others can reach the target through it.\n`;
  return `Requests go through to the target, and are judged as they go by.\n\n${lines}${open}  Ctrl-C ends it.\n\n`;
}

async function tellReports(reports: readonly Report[], out: string, surroundings: Surroundings): Promise<void> {
  const { folder } = surroundings;
  const html = fileOf(reports, 'html');
  const place = {
    outDirectory: shownPath(out, folder),
    ...(html === undefined ? {} : { htmlReport: shownPath(html, folder) }),
  };
  for (const report of reports) await writeReport(report, readRunLog(join(out, 'run.jsonl')), surroundings, place);
}
