import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '../../target-adapter/problem.ts';
import type { RunEvent } from './event.ts';
import { makeFolder } from './make-folder.ts';
import { whyNotWritable } from './why-not-writable.ts';

export type RunLogOptions = {
  /** Told once, at the first event that could not be written. The run can go on to its clean-up. */
  onProblem(problem: Problem): void;
};

/**
 * Begins the run log at this path and makes its folder. A log that is there already is not lost, since it may name what
 * an earlier run left in a target: it is kept beside it under the time of its last change.
 * Throws Problem `OUTPUT_NOT_WRITABLE`.
 */
export async function openRunLog(path: string, options: RunLogOptions): Promise<RunLog> {
  try {
    await makeFolder(dirname(path));
    await keepEarlier(path);
    return new RunLog(await open(path, 'a'), path, options);
  } catch (error) {
    throw notWritable(path, error);
  }
}

type LogFile = Pick<FileHandle, 'appendFile' | 'datasync' | 'truncate' | 'close'>;

type Waiting = { readonly event: RunEvent; resolve(): void; reject(problem: Problem): void };

export class RunLog {
  readonly #file: LogFile;
  readonly #path: string;
  readonly #options: RunLogOptions;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  /** Bytes of whole lines. */
  #size = 0;
  #told = false;

  constructor(file: LogFile, path: string, options: RunLogOptions) {
    this.#file = file;
    this.#path = path;
    this.#options = options;
  }

  /**
   * Appends one line. Resolves when the line is with the operating system; for a claim, when it is on the disk. Only a
   * claim rejects (Problem `OUTPUT_NOT_WRITABLE`): what it names must not be created then.
   */
  write(event: RunEvent): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ event, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Writes what waits, then closes. */
  async close(): Promise<void> {
    await this.#writing;
    try {
      await this.#file.close();
    } catch (error) {
      this.#tell(error);
    }
  }

  /** What came in during one write goes out together in the next, with one flush for all its claims. */
  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const problem = await this.#append(batch.map(({ event }) => event));
      for (const { event, resolve, reject } of batch) {
        if (problem && event.type === 'claimed') reject(problem);
        else resolve();
      }
    }
    this.#writing = undefined;
  }

  async #append(events: readonly RunEvent[]): Promise<Problem | undefined> {
    const lines = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    try {
      await this.#file.appendFile(lines);
      if (events.some(({ type }) => type === 'claimed')) await this.#file.datasync();
      this.#size += lines.length;
      return undefined;
    } catch (error) {
      await this.#dropCutLine();
      return this.#tell(error);
    }
  }

  /** Half a line would spoil the next one, should there be room again. */
  async #dropCutLine(): Promise<void> {
    try {
      await this.#file.truncate(this.#size);
    } catch {
      // The reader tolerates a cut last line, and the problem is being told already.
    }
  }

  #tell(cause: unknown): Problem {
    const problem = notWritable(this.#path, cause);
    if (!this.#told) this.#options.onProblem(problem);
    this.#told = true;
    return problem;
  }
}

async function keepEarlier(path: string): Promise<void> {
  const earlier = await stat(path).catch(() => undefined);
  if (!earlier?.isFile() || earlier.size === 0) return;
  const changed = earlier.mtime.toISOString().replaceAll(/[:.]/g, '-');
  await rename(path, path.replace(/(\.jsonl)?$/, `-${changed}$1`));
}

function notWritable(path: string, cause: unknown): Problem {
  const reason = whyNotWritable(cause);
  return new Problem(
    'OUTPUT_NOT_WRITABLE',
    {
      happened: `${path} cannot be written: ${reason}.`,
      expected:
        'a folder with free space that can be written to, since the run log names everything that the run creates',
      next: 'Make room, or name another folder: scimulator run --out DIR',
    },
    { cause },
  );
}
