import { createReadStream } from 'node:fs';
import { Problem } from '../../target-adapter/problem.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import { type RunEvent, runLogSchemaName } from './event.ts';

export type ReadOptions = {
  readonly signal?: AbortSignal;
  /** Characters that one line may have. */
  readonly maxLine?: number;
  /** Told what was tolerated: a last line that a crash cut off, events of a type that is not known here. */
  readonly onRemark?: (remark: string) => void;
};

/**
 * The events of a `run.jsonl`. Members that are not known here are dropped.
 * Throws Problem `RUN_LOG_INVALID` with the number of the line.
 */
export async function* readRunLog(path: string, options: ReadOptions = {}): AsyncGenerator<RunEvent> {
  const { runEventSchema } = await import('./schema.ts');
  const known = new Set<string>(runEventSchema.options.map((option) => option.shape.type.value));
  const remarked = new Set<string>();
  const remark = (text: string) => {
    if (!remarked.has(text)) options.onRemark?.(text);
    remarked.add(text);
  };

  for await (const { line, number, last } of linesOf(path, options)) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined && last && number > 1) {
      remark(`The last line of ${path} (line ${number}) is cut off; the run seems to have crashed there.`);
      return;
    }
    const at = `${path}:${number}`;
    if (!isObject(value) || typeof value.type !== 'string') {
      throw invalid(`${at} is not an event: ${excerpt(line)}`);
    }
    if (number === 1) refuseOtherVersion(value.schema, at);
    if (!known.has(value.type)) {
      remark(`Events of type ${excerpt(value.type)} are not known to this version and are left out.`);
      continue;
    }
    const parsed = runEventSchema.safeParse(value);
    if (parsed.success) yield parsed.data;
    else throw invalid(`${at} is not an event of type ${value.type}: ${fault(parsed.error.issues[0])}`);
  }
}

type Line = { readonly line: string; readonly number: number; readonly last: boolean };

/** `last`: it has no line end. */
async function* linesOf(path: string, { signal, maxLine = 16_000_000 }: ReadOptions): AsyncGenerator<Line> {
  const file = createReadStream(path, { encoding: 'utf8', ...(signal && { signal }) });
  let pending = '';
  let number = 1;
  try {
    for await (const chunk of file) {
      const [first = '', ...rest] = String(chunk).split('\n');
      pending += first;
      for (const next of rest) {
        yield { line: pending, number, last: false };
        number += 1;
        pending = next;
      }
      if (pending.length > maxLine) throw invalid(`${path}:${number} is longer than ${maxLine} characters.`);
    }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unreadable(path, error) : error;
  } finally {
    file.destroy();
  }
  if (pending !== '') yield { line: pending, number, last: true };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return undefined; // JSON has no undefined: the caller tells which line it was
  }
}

function refuseOtherVersion(schema: unknown, at: string): void {
  if (schema === runLogSchemaName) return;
  if (typeof schema !== 'string' || !schema.startsWith('scimulator/run-log/')) {
    throw invalid(`${at} does not begin a run log.`);
  }
  throw new Problem('RUN_LOG_INVALID', {
    happened: `${at} says ${excerpt(schema)}, which this version of Scimulator does not read.`,
    expected: runLogSchemaName,
    next: 'Use the version of Scimulator that wrote it, or a newer one.',
  });
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const fault = (issue: Issue | undefined): string =>
  issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'it has another shape';

/** Enough to recognise the line, without control characters. */
const excerpt = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const invalid = (happened: string): Problem =>
  new Problem('RUN_LOG_INVALID', {
    happened,
    expected: `lines of JSON as Scimulator writes them (${runLogSchemaName})`,
    next: 'Name the run.jsonl of a run, as it was written.',
  });

function unreadable(path: string, cause: Error): Problem {
  const missing = 'code' in cause && cause.code === 'ENOENT';
  return new Problem(
    'RUN_LOG_INVALID',
    {
      happened: missing ? `There is no file ${path}.` : `${path} cannot be read: ${cause.message}.`,
      expected: 'the run.jsonl of a run',
      next: 'Look for it under .scimulator/, where each run has a folder of its own.',
    },
    { cause },
  );
}
