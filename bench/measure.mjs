import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A whole process: milliseconds from its start to its end. */
export async function runToEnd(cwd, command, ...args) {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: 'ignore' });
  const [exitCode] = await once(child, 'close');
  return { ms: performance.now() - started, exitCode };
}

/** Milliseconds from the process's start to the first judged result that it prints; then it is interrupted. */
export async function timeToFirstVerdict(cwd, program, args) {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    if (!/^(pass|fail|warn|error)\s/.test(line)) continue;
    const ms = performance.now() - started;
    child.kill('SIGINT');
    child.stdout.resume();
    await closed;
    return { ms };
  }
  throw new Error(`${program} ${args.join(' ')} ended without a verdict`);
}

/** What a finished run tells of itself, and how much it did. */
export function finishedRun(folder) {
  const events = readFileSync(join(folder, 'run.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const finished = events.find(({ type }) => type === 'run-finished');
  if (finished === undefined) throw new Error(`${folder}/run.jsonl does not end with run-finished`);
  const count = (type) => events.filter((event) => event.type === type).length;
  return { ...finished, results: count('scenario-finished'), exchanges: count('exchange') };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
