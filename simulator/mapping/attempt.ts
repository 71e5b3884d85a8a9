import { ExpressionError } from './expression-error.ts';
import type { MappingFault } from './settings.ts';

/** What was made, or the fault that stood in the way. */
export type Attempt<Made> =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'wrong'; readonly fault: MappingFault };

/** Judges one text of a mapping. */
export function attempt<Made>(path: MappingFault['path'], typed: string, make: () => Made): Attempt<Made> {
  try {
    return { kind: 'made', made: make() };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { kind: 'wrong', fault: { path, typed, error } };
  }
}

export const madeOf = <Made>(attempts: readonly Attempt<Made>[]): readonly Made[] =>
  attempts.flatMap((each) => (each.kind === 'made' ? [each.made] : []));

export const faultsOf = (attempts: readonly Attempt<unknown>[]): readonly MappingFault[] =>
  attempts.flatMap((each) => (each.kind === 'wrong' ? [each.fault] : []));
