import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here } from '../servers/install.ts';
import { eachOnce, lastWords, type Target, type Tester, type TesterRun, tell } from './tester.ts';

/** Ours, told what the others are told: an address and a token. Needs `npm run build`. */
const playing = (id: string, title: string, ...more: readonly string[]): Tester => ({
  id,
  title,
  async prepare() {
    return { kind: 'ready', test: (target) => test(target, more) };
  },
});

export const scimulator = playing('scimulator', 'Scimulator');

/** What the others are: no stories, no dialects. */
export const scimulatorConformance = playing(
  'scimulator-conformance',
  'Scimulator, conformance alone',
  '--suite',
  'conformance',
);

async function test({ baseUrl, token }: Target, more: readonly string[]): Promise<TesterRun> {
  const folder = await mkdtemp(join(tmpdir(), 'scimulator-tester-'));
  const main = here('../../dist/scenarios/cli/main.js');
  try {
    const args = [main, 'run', '--target', baseUrl, '--out', folder, '--report', 'json', ...more];
    const { text, wallMs, exitCode } = await tell(process.execPath, args, { SCIMULATOR_TOKEN: token });
    const checks = await checksIn(join(folder, 'report.json'));
    if (checks === undefined) return { findings: [], verdicts: 0, broke: lastWords(text), wallMs, exitCode };
    const verdicts = checks.filter(({ status }) => status !== 'skip' && status !== 'error').length;
    return {
      findings: eachOnce(checks.filter(({ status }) => status === 'fail').map(({ id }) => id)),
      verdicts,
      judgements: verdicts + (await observedIn(join(folder, 'run.jsonl'))),
      ...(verdicts === 0 ? { broke: 'it says why nothing could be judged' } : {}),
      wallMs,
      exitCode,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

type ReportedCheck = { readonly id: string; readonly status: string };

async function checksIn(file: string): Promise<readonly ReportedCheck[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const report: unknown = JSON.parse(text);
  if (typeof report !== 'object' || report === null || !('results' in report) || !Array.isArray(report.results)) {
    return undefined;
  }
  return report.results.flatMap(({ idp, checks }) =>
    checks.map((check: ReportedCheck) => ({ id: `${check.id} (${idp ?? 'RFC'})`, status: check.status })),
  );
}

/** How often observers judged: each tells how many exchanges show its fact. */
async function observedIn(file: string): Promise<number> {
  const counts = (await readFile(file, 'utf8')).matchAll(/"text":"(\d+) of the exchanges of this run show it\."/g);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
