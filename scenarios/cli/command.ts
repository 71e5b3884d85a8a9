import type { Outcome, Surroundings } from './surroundings.ts';

/** One flag, as the parser and `--help` read it. */
export type Flag = {
  /** `--target <url|name>`; what stands in brackets may be left out. */
  readonly flag: string;
  readonly about: string;
  /** What holds where the flag is absent, for `--help`. */
  readonly otherwise?: string;
  readonly choices?: readonly string[];
  /** `list`: given several times, its values are collected. */
  readonly takes?: 'list';
};

/** What a user typed. `argument` is empty where none was given. */
export type Given<Flags extends object> = { readonly argument: string; readonly flags: Flags };

/** A command: its flags and examples at once, what it needs only when it acts, since `--help` must be there at once. */
export type CommandDefinition<Flags extends object = object> = {
  readonly name: string;
  /** After the name and a colon: what it does. */
  readonly summary: string;
  /** `<id>` is needed, `[what]` may be left out. */
  readonly argument?: { readonly form: string; readonly about: string };
  /** By heading, in the order of `--help`. */
  readonly flags: Readonly<Record<string, readonly Flag[]>>;
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** Sentences at the end of `--help`. */
  readonly notes?: readonly string[];
  act(given: Given<Flags>, surroundings: Surroundings): Outcome;
};

export function defineCommand<Flags extends object>(definition: CommandDefinition<Flags>): CommandDefinition<Flags> {
  return definition;
}
