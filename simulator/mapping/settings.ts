import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import type { ExpressionError } from './expression-error.ts';

/** One row as a configuration has it; exactly one of `from`, `constant` and `expression` is there. */
export type RowSettings = {
  readonly from?: string | undefined;
  readonly constant?: string | undefined;
  readonly expression?: string | undefined;
  readonly to: string;
  readonly default?: string | undefined;
  readonly apply?: 'always' | 'create' | 'create-and-update' | undefined;
  readonly matching?: number | undefined;
};

/** Of the application user name of Okta. */
export const userNameFormats = {
  'okta-username': 'user.login',
  'okta-username-prefix': 'String.substringBefore(user.login, "@")',
  email: 'user.email',
  'email-prefix': 'String.substringBefore(user.email, "@")',
} as const;

/** A mapping as a configuration has it, in the form of any of the languages. */
export type MappingSettings = {
  readonly attributes?: readonly RowSettings[] | undefined;
  readonly emptyString?: 'skip' | 'flow' | undefined;
  readonly userName?: keyof typeof userNameFormats | { readonly expression: string } | undefined;
  readonly updateUserName?: 'create' | 'create-and-update' | undefined;
  readonly template?: string | JsonObject | undefined;
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  readonly nullStyle?: 'empty' | 'null' | 'omit' | undefined;
  readonly custom?: Custom | undefined;
};

/** Attributes that administrators have added to their directory, with what everybody has in them. */
export type Custom = Readonly<Record<string, string | null | readonly string[]>>;

/** What is wrong with a mapping. `path`: where it stands in the settings; `typed`: what the error points into. */
export type MappingFault = {
  readonly path: readonly (string | number)[];
  readonly error: ExpressionError;
  readonly typed: string;
};
