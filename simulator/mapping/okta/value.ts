/** What an expression yields: plain JSON. null: never filled; an empty text: filled once, and then cleared. */
export type Value = null | string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

export type Group = { readonly id: string; readonly name: string };

/** What an expression can read of one person and their surroundings. */
export type Surroundings = {
  /** `user.x`, `source.x`. */
  user(name: string): Value;
  /** `appuser.x`: the application's own profile of the person. */
  appUser(name: string): Value;
  /** Their profile in a directory or another application, `active_directory`, or of somebody related, `manager`. */
  profile(of: string): { readonly [name: string]: Value } | null;
  readonly groups: readonly Group[];
  readonly status: string;
  readonly organization: { readonly name: string; readonly subDomain: string };
};

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isRecord = (value: Value): value is { readonly [name: string]: Value } =>
  typeof value === 'object' && value !== null && !isList(value);

/** As `+` prints it: null as the word. */
export function printed(value: Value): string {
  if (isList(value)) return `[${value.map(printed).join(', ')}]`;
  return isRecord(value) ? JSON.stringify(value) : String(value);
}
