import type { Fault } from './fault.ts';

/**
 * A variable as it is set; undefined where it is not. One that is set and empty is refused: it most often stands for
 * another one that is missing, and without it the run would be another than was meant.
 */
export function variableIn(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  complain: (fault: Fault) => void,
): string | undefined {
  const value = env[name]?.trim();
  if (value !== '') return value;
  complain({ kind: 'wrong', text: `${name} is set to nothing; give it a value, or unset it.` });
  return undefined;
}
