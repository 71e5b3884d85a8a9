import { Problem } from '../../target-adapter/problem.ts';
import { surfaceOf } from './surface.ts';
import type { Surroundings } from './surroundings.ts';

/** A fault of ours; the exit code of sysexits.h for it. */
export const exitCodeOfFault = 70;

/** Says on standard error what ended a command. Resolves with the exit code. */
export async function tellError(error: unknown, surroundings: Surroundings, how: 'brief' | 'verbose'): Promise<number> {
  if (!(error instanceof Problem)) return tellFault(error, surroundings, how);
  const { stderr } = surroundings;
  const { renderProblem } = await import('../../reports/terminal/problem.ts');
  stderr.write(renderProblem(error, surfaceOf(stderr, surroundings)));
  if (how === 'verbose' && error.cause !== undefined) stderr.write(`\n${stackOf(error.cause)}\n`);
  return error.exitCode;
}

/** Without a stack unless it is asked for. */
export function tellFault(error: unknown, { stderr }: Pick<Surroundings, 'stderr'>, how: 'brief' | 'verbose'): number {
  const what = error instanceof Error ? error.message : String(error);
  stderr.write(`This is a fault of Scimulator: ${what.split('\n', 1)[0]}\n`);
  stderr.write(
    how === 'verbose' ? `${stackOf(error)}\n` : 'Repeat it with --verbose to see where it lies, and report it.\n',
  );
  return exitCodeOfFault;
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
