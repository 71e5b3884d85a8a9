import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packages = ['scim2-server==0.1.7', 'scim2-models==0.4.*'];
const cache = fileURLToPath(new URL('../node_modules/.cache/scim2-server', import.meta.url));

export type Scim2Server = { readonly baseUrl: string; readonly token: string; close(): void };

/** A Python that has the server: the one that `TEST_SCIM2_PYTHON` names, or one of our own; else why there is none. */
export async function findPython(): Promise<
  { readonly kind: 'found'; readonly python: string } | { readonly kind: 'none'; readonly why: string }
> {
  const named = process.env.TEST_SCIM2_PYTHON ?? '';
  if (named !== '') return { kind: 'found', python: named };
  const python = `${cache}/bin/python`;
  try {
    await access(`${cache}/complete`);
    return { kind: 'found', python };
  } catch {
    // Not there yet: made below.
  }
  try {
    await run('python3', ['-m', 'venv', cache], { timeout: 60_000 });
    await run(python, ['-m', 'pip', 'install', '--quiet', ...packages], { timeout: 100_000 });
    await run(python, ['-c', `open(r"${cache}/complete", "w").close()`]);
    return { kind: 'found', python };
  } catch (error) {
    return { kind: 'none', why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

/** scim2-server with the resource types that it brings along, in memory. */
export async function serveScim2(python: string): Promise<Scim2Server> {
  const token = randomUUID();
  const port = await freePort();
  const main = 'from scim2_server.cli import main; main()';
  const child = spawn(python, ['-c', main, '--port', String(port), '--bearer-token', token], { stdio: 'ignore' });
  const baseUrl = `http://127.0.0.1:${port}`;
  await answering(baseUrl, child);
  return { baseUrl, token, close: () => void child.kill() };
}

async function answering(baseUrl: string, child: ReturnType<typeof spawn>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (child.exitCode !== null) throw new Error(`scim2-server ended with ${child.exitCode}`);
    const answer = await fetch(`${baseUrl}/ServiceProviderConfig`).catch(() => undefined);
    if (answer !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('scim2-server does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
