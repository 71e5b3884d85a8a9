/**
 * `npm run bench`: how long a user waits, measured side by side with a bare `node -e 0` in the same run, since the same
 * machine is fast in one minute and slow in the next. Medians. `npm run bench -- --without-tests` leaves `npm test` out.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dialectSteps } from './dialect-steps.mjs';
import { finishedRun, median, runToEnd, timeToFirstVerdict } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scimulator = join(root, 'dist/scenarios/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'scimulator-bench-'));
const lifecycle = ['run', '--suite', 'lifecycle'];
const rounds = { start: 7, lifecycle: 3, conformance: 3 };

try {
  console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(2)} before\n`);
  const starts = await inTurn(rounds.start, {
    bare: () => runToEnd(root, process.execPath, '-e', '0'),
    help: () => runToEnd(root, process.execPath, scimulator, '--help'),
    verdict: (round) => timeToFirstVerdict(root, scimulator, [...lifecycle, '--out', join(folder, `start-${round}`)]),
  });
  const bareMs = median(starts.bare.map(({ ms }) => ms));
  const helpMs = median(starts.help.map(({ ms }) => ms));
  const verdictMs = median(starts.verdict.map(({ ms }) => ms));
  row('bare node -e 0', seconds(bareMs), '1.0 x', '');
  row('scimulator --help', seconds(helpMs), times(helpMs, bareMs), '');
  row(
    'first verdict',
    seconds(verdictMs),
    times(verdictMs, bareMs),
    `${seconds(verdictMs - bareMs)} after bare node; at most 0.7 s`,
  );

  const { whole } = await inTurn(rounds.lifecycle, {
    whole: async (round) => {
      const out = join(folder, `whole-${round}`);
      const { ms, exitCode } = await runToEnd(root, process.execPath, scimulator, ...lifecycle, '--out', out);
      return { ms, exitCode, ...finishedRun(out) };
    },
  });
  const wallMs = median(whole.map(({ ms }) => ms));
  const cpuMs = median(whole.map((run) => run.cpuMs));
  const [{ results, exchanges }] = whole;
  row(
    'lifecycle, every dialect and behaviour',
    seconds(wallMs),
    times(wallMs, bareMs),
    'under 10 s on two quiet cores',
  );
  row(
    '  of that CPU',
    seconds(cpuMs),
    times(cpuMs, bareMs),
    `${(cpuMs / wallMs).toFixed(2)} cores busy; far below 1: it waits`,
  );
  row('  a result', `${(wallMs / results).toFixed(1)} ms`, '', `${results} results, exit code ${whole[0].exitCode}`);
  row('  an exchange', `${(wallMs / exchanges).toFixed(2)} ms`, '', `${exchanges} exchanges`);
  row(
    '  peak memory',
    `${(Math.max(...whole.map((run) => run.peakMemoryBytes)) / 1e6).toFixed(0)} MB`,
    '',
    'under 200 MB',
  );

  const steps = (await dialectSteps()).sort((one, other) => other.stepUs - one.stepUs);
  const [slowest] = steps;
  row(
    `a step of ${slowest.id}, the slowest dialect`,
    `${slowest.stepUs.toFixed(1)} µs`,
    '',
    `under 20 µs; ${(slowest.stepUs / slowest.jsonUs).toFixed(1)} x its request to JSON and back; of ${steps.length} dialects`,
  );

  const suites = await inTurn(rounds.conformance, {
    smoke: (round) => suiteRun('smoke', round),
    conformance: (round) => suiteRun('conformance', round),
  });
  const conformanceMs = median(suites.conformance.map(({ ms }) => ms));
  const [conformance] = suites.conformance;
  row(
    'conformance, both behaviours, over HTTP',
    seconds(conformanceMs),
    times(conformanceMs, bareMs),
    `under 5 s on two quiet cores; ${conformance.results} results, exit code ${conformance.exitCode}`,
  );
  row(
    '  of that CPU',
    seconds(median(suites.conformance.map((run) => run.cpuMs))),
    times(median(suites.conformance.map((run) => run.cpuMs)), bareMs),
    '',
  );
  row(
    '  an exchange',
    `${(conformanceMs / conformance.exchanges).toFixed(2)} ms`,
    '',
    `${conformance.exchanges} exchanges, and clean-up; a test holds them below 1,500 requests a target`,
  );
  const peakOf = (runs) => Math.max(...runs.map((run) => run.peakMemoryBytes));
  const peaks = { smoke: peakOf(suites.smoke), conformance: peakOf(suites.conformance) };
  row(
    '  peak memory',
    `${(peaks.conformance / 1e6).toFixed(0)} MB`,
    '',
    `${(peaks.conformance / peaks.smoke).toFixed(2)} x that of smoke, with ${(conformance.exchanges / suites.smoke[0].exchanges).toFixed(0)} x its exchanges`,
  );

  if (!process.argv.includes('--without-tests')) {
    const { ms, exitCode } = await runToEnd(root, 'npm', 'test', '--silent');
    row('npm test', seconds(ms), times(ms, bareMs), `under a minute; exit code ${exitCode}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A suite against the embedded provider, as a user runs it. */
async function suiteRun(suite, round) {
  const out = join(folder, `${suite}-${round}`);
  const { ms, exitCode } = await runToEnd(root, process.execPath, scimulator, 'run', '--suite', suite, '--out', out);
  return { ms, exitCode, ...finishedRun(out) };
}

/** One round of each, then the next round: a slow minute of the machine falls on all of them. */
async function inTurn(count, measures) {
  const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const [name, measure] of Object.entries(measures)) found[name].push(await measure(round));
  }
  return found;
}

function row(name, figure, ratio, remark) {
  console.log(`${name.padEnd(40)}${figure.padStart(9)}${ratio.padStart(10)}   ${remark}`.trimEnd());
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

function times(ms, bareMs) {
  return `${(ms / bareMs).toFixed(1)} x`;
}
