import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

/** A service provider that we did not write, as a process of its own on 127.0.0.1. */
export type RunningServer = {
  readonly kind: 'running';
  readonly baseUrl: string;
  readonly token: string;
  close(): Promise<void>;
};

/** Why it cannot be had on this machine. */
export type NoServer = { readonly kind: 'none'; readonly why: string };

export type PeerServer = {
  readonly id: string;
  /** Name and version, as the pages in docs/findings have them. */
  readonly title: string;
  start(): Promise<RunningServer | NoServer>;
};

export type Program = {
  readonly command: string;
  readonly args: readonly string[];
  /** Where the token goes that the program shall ask for; default: the variable `SERVER_TOKEN`. */
  readonly tokenArg?: string;
  /** Where the program prints the token that it made itself, in the first group. */
  readonly printsToken?: RegExp;
  /** Below the origin; default: ''. */
  readonly basePath?: string;
};

const startsWithinMs = 30_000;

/** Starts a program that takes a free port and prints its origin, on either output. */
export async function startProgram(program: Program): Promise<RunningServer> {
  const { command, args, tokenArg, printsToken, basePath = '' } = program;
  const ours = randomUUID();
  const child = spawn(command, [...args, ...(tokenArg === undefined ? [] : [tokenArg, ours])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SERVER_TOKEN: ours },
  });
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  let printed = '';
  const started = new Promise<RunningServer>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed = `${printed}${chunk}`.slice(-16_000);
      const [origin] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(printed) ?? [];
      const token = printsToken === undefined ? ours : printsToken.exec(printed)?.[1];
      if (origin !== undefined && token !== undefined) {
        resolve({ kind: 'running', baseUrl: `${origin}${basePath}`, token, close });
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${printed}`)));
    setTimeout(() => reject(new Error(`${command} does not listen: ${printed}`)), startsWithinMs).unref();
  });
  try {
    return await started;
  } catch (error) {
    await close();
    throw error;
  }
}

/** How many users and groups the server lists. */
export async function countResources({ baseUrl, token }: RunningServer): Promise<number> {
  const counts = ['Users', 'Groups'].map(async (endpoint) => {
    const answer = await fetch(`${baseUrl}/${endpoint}`, { headers: { authorization: `Bearer ${token}` } });
    const list: unknown = await answer.json();
    if (typeof list !== 'object' || list === null || !('totalResults' in list)) throw new Error(`${endpoint}: no list`);
    return Number(list.totalResults);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
