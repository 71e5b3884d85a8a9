import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { NoServer } from '../servers/server.ts';

/** What a tester says of one server, read off its own verdicts. */
export type TesterRun = {
  /** What it holds against the server, each once, without what changes from run to run. */
  readonly findings: readonly string[];
  /** Verdicts that it reached, green and red. */
  readonly verdicts: number;
  /** Facts that it judged, where one verdict sums up many: a rule that is held against every exchange. Default: `verdicts`. */
  readonly judgements?: number;
  /** How it ended where it ended without verdicts, or in a crash. */
  readonly broke?: string;
  readonly wallMs: number;
  readonly exitCode: number;
};

export type Target = { readonly baseUrl: string; readonly token: string };

export type ReadyTester = { readonly kind: 'ready'; test(target: Target): Promise<TesterRun> };

export type Tester = {
  readonly id: string;
  /** Name and version. */
  readonly title: string;
  /** What our reference provider must be without, for the tester to read it at all. */
  readonly settings?: readonly string[];
  prepare(): Promise<ReadyTester | NoServer>;
};

export type Told = { readonly text: string; readonly wallMs: number; readonly exitCode: number };

const mostMs = 180_000;

/** Runs a command to its end and keeps what it says. One that hangs is ended. */
export async function tell(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Told> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const timer = setTimeout(() => child.kill('SIGKILL'), mostMs);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { text, wallMs: performance.now() - started, exitCode: typeof code === 'number' ? code : -1 };
}

/** Without ids, addresses, ports and whatever else chance made: two runs say the same of the same server. */
export const settled = (text: string): string =>
  text
    .replaceAll(/https?:\/\/[^\s'")\]]+/g, 'URL')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, 'ID')
    .replaceAll(/\b[0-9a-f]{24,}\b/gi, 'ID')
    .replaceAll(/\s+/g, ' ')
    .trim();

export const eachOnce = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

/** Why a tester ended without verdicts: the last line that speaks of an error, or the last of all. */
export function lastWords(text: string): string {
  const lines = text.trim().split('\n');
  return settled(lines.findLast((line) => /error/i.test(line) && !line.includes('http')) ?? lines.at(-1) ?? '').slice(
    0,
    160,
  );
}
