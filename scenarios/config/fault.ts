import { Problem } from '../../target-adapter/problem.ts';

export type Position = { readonly line: number; readonly column: number };

/** One thing that is wrong with what the user configured. */
export type Fault = {
  readonly kind: 'wrong' | 'missing-secret';
  /** Where it stands in the file; absent for flags, the environment, and files without positions. */
  readonly at?: Position | undefined;
  /** Whole sentences that begin with what the user wrote: `targets.staging.behavior is not known. Did you mean behaviour?` */
  readonly text: string;
  /** Further lines: what to type. */
  readonly hint?: string | undefined;
};

/** All faults at once. `shown`: the file as the user would type it, or `The command line`. */
export function faultsProblem(shown: string, faults: readonly Fault[], options?: ErrorOptions): Problem {
  const sorted = [...faults].sort((one, other) => placeOf(one) - placeOf(other));
  const width = Math.max(...sorted.map(({ at }) => spelled(at).length));
  const indent = width === 0 ? '' : ' '.repeat(width + 2);
  const lines = sorted.flatMap(({ at, text, hint }) => [
    `${spelled(at).padEnd(indent.length)}${text}`,
    ...(hint?.split('\n').map((line) => `${indent}${line}`) ?? []),
  ]);
  const code = sorted.every(({ kind }) => kind === 'missing-secret') ? 'SECRET_MISSING' : 'CONFIG_INVALID';
  const happened = `${shown} has ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}.\n\n${lines.join('\n')}`;
  return new Problem(code, { happened, expected: '', next: '' }, options);
}

const spelled = (at: Position | undefined): string => (at === undefined ? '' : `${at.line}:${at.column}`);
const placeOf = ({ at }: Fault): number => (at === undefined ? 0 : at.line * 10_000 + at.column);
